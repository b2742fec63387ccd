import type { HashProfile, Recipes } from './recipe.ts'
import type { TextSource } from './text-source.ts'

/** What an authenticator may know of the call it signs. */
export interface CallToSign {
  readonly operation: string
  readonly recipes: Recipes
  /** The profile to follow this time. */
  readonly profile: HashProfile
  readonly texts: TextSource
}

/** Makes the headers that prove who is calling. Called once per attempt, so rotated secrets take effect at once. */
export type Authenticator = (
  call: CallToSign,
) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>

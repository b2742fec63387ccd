import type { Codecs, HashProfile, ObjectShape, Operation, Recipes, TextSource } from '@pagakit/contract'
import type { ClientSettings } from './client-settings.ts'
import { platformRuntime } from './platform-runtime.ts'
import { prepare } from './prepare.ts'
import { hasFiles, readFiles } from './read-files.ts'

/** How a hash is explained. */
export interface ExplainOptions {
  /** The order to show. @default the client's, or 'documented' on `auto` */
  readonly profile?: HashProfile
  /** A hash to find the mistake in, such as one another program made. */
  readonly received?: string
}

/** Everything of a call that its hash hangs on, but the key. */
export interface HashSubject {
  readonly recipes: Recipes
  readonly profile: HashProfile
  readonly texts: TextSource
  readonly shape: ObjectShape
  /** A hash to find the mistake in. */
  readonly received?: string
}

/**
 * Prepares a call as a client of these settings would, to show what is hashed instead of sending it.
 *
 * @throws PagaError `INVALID_INPUT`
 */
export async function hashSubject(
  operation: Operation,
  input: unknown,
  { amountText, references, hashProfile, codecs }: ClientSettings & { readonly codecs: Codecs },
  { profile, received }: ExplainOptions,
): Promise<HashSubject> {
  const { randomBytes } = platformRuntime
  const ready = hasFiles(operation) ? await readFiles(operation, input) : input
  const prepared = prepare(operation, ready, { codecs, randomBytes, amountText, references })
  return {
    recipes: operation.hash,
    profile: profile ?? (hashProfile === 'current' ? 'current' : 'documented'),
    texts: prepared.texts(),
    shape: operation.requestShape,
    ...(received === undefined ? {} : { received }),
  }
}

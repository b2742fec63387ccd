import { connectScopes, connectUserData } from '@pagakit/models/connect/scopes'
import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts'
import type { Parameters } from './parameters.ts'

/** What a client may do and see for a user, by the names of the documents. */
export interface Permissions {
  readonly scopes: readonly string[]
  readonly userData: readonly string[]
}

/** How names are separated: by a space as RFC 6749 has it, and by what Paga's clients write. */
const separators = /[\s+,]+/

/**
 * Reads `scope` and `user_data`; one that is not there is undefined.
 *
 * `strict` takes only single spaces (RFC 6749, section 3.3). Names nobody knows are refused.
 */
export function readPermissions(
  parameters: Parameters,
  strict: boolean,
): Partial<Permissions> | OAuthRefusal {
  const scope = parameters.get('scope')
  const userData = parameters.get('user_data')
  const texts = [scope, userData].filter((text) => text !== undefined)
  if (strict && texts.some((text) => !/^[^\s+,]+( [^\s+,]+)*$/.test(text))) {
    return oauthRefusal('invalid_scope', 'Strict: names in scope and user_data are separated by one space.')
  }
  const permissions = {
    ...(scope === undefined ? {} : { scopes: namesIn(scope) }),
    ...(userData === undefined ? {} : { userData: namesIn(userData) }),
  }
  if (!isKnown(permissions.scopes, connectScopes)) {
    const known = Object.keys(connectScopes).join(', ')
    return oauthRefusal('invalid_scope', `The scope holds a name that is not known. Known are ${known}.`)
  }
  if (!isKnown(permissions.userData, connectUserData)) {
    const known = Object.keys(connectUserData).join(', ')
    return oauthRefusal('invalid_request', `user_data holds a name that is not known. Known are ${known}.`)
  }
  return permissions
}

/** What was asked for, or else all of it; undefined where more is asked for than was granted. */
export function narrowed(granted: Permissions, asked: Partial<Permissions>): Permissions | undefined {
  const { scopes = granted.scopes, userData = granted.userData } = asked
  const isWithin =
    scopes.every((name) => granted.scopes.includes(name)) &&
    userData.every((name) => granted.userData.includes(name))
  return isWithin ? { scopes, userData } : undefined
}

/** What there is to know of the user data a client gets to see: what was asked for, as far as the scopes for it were. */
export function visibleUserData({ scopes, userData }: Permissions): readonly UserDatum[] {
  return Object.entries(connectUserData)
    .filter(([name]) => userData.includes(name))
    .map(([, datum]) => datum)
    .filter((datum) => datum.scopes.every((scope) => scopes.includes(scope)))
}

type UserDatum = (typeof connectUserData)[keyof typeof connectUserData]

function namesIn(text: string): readonly string[] {
  return [...new Set(text.split(separators).filter((name) => name !== ''))]
}

function isKnown(names: readonly string[] | undefined, table: object): boolean {
  return names === undefined || names.every((name) => Object.hasOwn(table, name))
}

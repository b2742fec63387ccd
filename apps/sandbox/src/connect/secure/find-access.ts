import type { Customer } from '../../business/customers/customer.ts'
import { customerAt } from '../../business/customers/find-customer.ts'
import type { World } from '../../exchange/world.ts'
import { accessTokens, grants, keyOf } from '../oauth/oauth-records.ts'
import type { Permissions } from '../oauth/permissions.ts'

/** Who a token speaks for, and what it allows. */
export interface Access extends Permissions {
  readonly kind: 'access'
  readonly user: Customer
}

/** Why a token is not taken (RFC 6750, section 3.1). */
export interface BearerRefusal {
  readonly kind: 'refused'
  readonly httpStatus: 400 | 401 | 403
  /** Absent where no token was sent at all: then there is nothing to be wrong with it. */
  readonly error?: 'invalid_request' | 'invalid_token' | 'insufficient_scope'
  /** For developers; ASCII without quotes and backslashes, and nothing of the request. */
  readonly description: string
  /** The scopes it takes. */
  readonly scope?: string
}

/** Finds out who a request speaks for, by the token in its header `Authorization`. */
export function findAccess(authorization: string | undefined, world: World): Access | BearerRefusal {
  if (authorization === undefined || !/^Bearer\b/i.test(authorization)) {
    const description = 'The header Authorization must be Bearer with an access token.'
    return { kind: 'refused', httpStatus: 401, description }
  }
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? []
  if (token === undefined) {
    const description = 'The header Authorization is not Bearer and one token.'
    return { kind: 'refused', httpStatus: 400, error: 'invalid_request', description }
  }
  const issued = world.record(accessTokens, keyOf(token))
  const grant = issued && world.record(grants, issued.grant)
  if (issued === undefined || grant === undefined) return invalidToken('The access token is not known.')
  if (grant.ended !== undefined)
    return invalidToken(`The grant of the access token was ended. ${grant.ended}`)
  if (issued.expires <= world.now) return invalidToken('The access token has expired. Refresh it.')
  const user = customerAt(grant.user, world)
  if (user === undefined) return invalidToken('The user of the access token is gone.')
  const { scopes, userData } = issued
  return { kind: 'access', user, scopes, userData }
}

/** Why the scopes of a token do not do for an operation; undefined where they do. */
export function scopeRefusal({ scopes }: Access, needed: readonly string[]): BearerRefusal | undefined {
  if (needed.every((scope) => scopes.includes(scope))) return undefined
  const scope = needed.join(' ')
  const description = `The access token lacks the scope ${scope}.`
  return { kind: 'refused', httpStatus: 403, error: 'insufficient_scope', description, scope }
}

function invalidToken(description: string): BearerRefusal {
  return { kind: 'refused', httpStatus: 401, error: 'invalid_token', description }
}

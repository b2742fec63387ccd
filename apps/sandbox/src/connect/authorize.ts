import { PagaError } from '@pagakit/contract'
import type { ConnectScope, ConnectUserDatum } from '@pagakit/models/connect/scopes'
import { findCustomer } from '../business/customers/find-customer.ts'
import { worldOf } from '../exchange/carry-out.ts'
import type { Engine } from '../exchange/engine.ts'
import { accountId } from '../ledger/account-id.ts'
import { readAuthorizationRequest } from './oauth/authorization-request.ts'
import { allowRequest, denyRequest } from './oauth/decide-request.ts'

/** What a user is asked for: the address your own code made, or what to ask for. */
export type AuthorizationAsked =
  | { readonly url: string | URL }
  | {
      readonly url?: undefined
      readonly scopes: readonly ConnectScope[]
      /** @default none */
      readonly userData?: readonly ConnectUserDatum[]
      /** @default the first of `redirectUris` */
      readonly redirectUri?: string
      readonly state?: string
      /** The SHA-256 of a PKCE verifier, in base64url. */
      readonly codeChallenge?: string
    }

/** Who is asked, and what they decide. */
export type AuthorizeOptions = AuthorizationAsked & {
  /** A phone number or nickname of the README's table. */
  readonly user: string
  /** @default 'allow' */
  readonly decision?: 'allow' | 'deny'
}

/** How the user comes back to you. */
export interface AuthorizationCallback {
  /** The whole address, for your callback to take. */
  readonly url: string
  /** What to exchange for tokens within 60 seconds; undefined where there is an error. */
  readonly code: string | undefined
  /** Such as `access_denied`. */
  readonly error: string | undefined
}

/** Does what a user does on the pages, without pages; `issuer` is what the answer names as the one who gives it. */
export function authorize(options: AuthorizeOptions, issuer: string, engine: Engine): AuthorizationCallback {
  const { connect, strict } = engine.settings
  const search = options.url === undefined ? searchOf(options, connect) : new URL(options.url).searchParams
  const request = readAuthorizationRequest(search, { connect, strict, issuer })
  if (request.kind === 'shown') throw inputError(request.explanation)
  if (request.kind === 'sent-back') return callbackOf(request.location)
  const user = findCustomer(options.user, worldOf(accountId.organisation, engine))
  if (user?.state !== 'active') throw inputError(`The user is ${user?.state ?? 'not known'}.`)
  const { location, changes } =
    options.decision === 'deny'
      ? denyRequest(request)
      : allowRequest(request, user.phone, connect.clientId, worldOf(accountId.organisation, engine))
  engine.ledger.transaction(() => engine.records.apply(changes))
  return callbackOf(location)
}

function searchOf(
  asked: Exclude<AuthorizationAsked, { url: string | URL }>,
  { clientId, redirectUris: [first = ''] }: Engine['settings']['connect'],
): URLSearchParams {
  const { scopes, userData = [], redirectUri = first, state = '', codeChallenge = '' } = asked
  return new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    user_data: userData.join(' '),
    state,
    code_challenge: codeChallenge,
    code_challenge_method: codeChallenge === '' ? '' : 'S256',
  })
}

function callbackOf(url: string): AuthorizationCallback {
  const { searchParams } = new URL(url)
  return { url, code: searchParams.get('code') ?? undefined, error: searchParams.get('error') ?? undefined }
}

function inputError(explanation: string): PagaError {
  return new PagaError({
    code: 'INVALID_INPUT',
    operation: 'authorize',
    message: explanation,
    hint: 'The users are in the README of the sandbox; what is registered is in sandbox.connect.redirectUris.',
    outcome: 'not-sent',
    retry: 'never',
  })
}

import { AuthorizationResponseError, validateAuthResponse } from 'oauth4webapi'
import { ConnectError } from './connect-error.ts'
import type { CheckedSettings, ConnectGrant } from './connect-settings.ts'
import { isTooOld, type PendingAuthorization, tookTooLong } from './pending-authorization.ts'

/**
 * Reads what an authorization server answered to a request: `state`, `iss` and `error` before `code`. Pure but for the time.
 *
 * @throws ConnectError `STATE_MISMATCH`, `TIMED_OUT`, `INVALID_CALLBACK`, `DENIED`, `REFUSED`
 */
export function readCallback(
  answer: URLSearchParams,
  pending: PendingAuthorization,
  { clientId, redirectUri, issuer, now }: CheckedSettings<unknown>,
): ConnectGrant {
  if (answer.get('state') !== pending.state) throw stateMismatch()
  if (isTooOld(pending, now())) throw tookTooLong()
  try {
    validateAuthResponse({ issuer }, { client_id: clientId }, answer, pending.state)
  } catch (error) {
    // The library's own error holds the whole answer, code included: it goes no further.
    throw error instanceof AuthorizationResponseError ? refusal(error.error) : invalid()
  }
  const [code, ...others] = answer.getAll('code')
  if (!code || others.length > 0) throw invalid()
  return { code, codeVerifier: pending.codeVerifier, redirectUri }
}

function refusal(text: string): ConnectError {
  // Anybody can write an address: nothing is shown but what an error code is made of.
  const serverError = text.replace(/\W/g, '').slice(0, 64)
  const code = serverError === 'access_denied' ? 'DENIED' : 'REFUSED'
  return new ConnectError(code, `Paga answered ${serverError}. Mend it, or go on without.`, { serverError })
}

function invalid(): ConnectError {
  return new ConnectError('INVALID_CALLBACK', 'The answer breaks a rule of OAuth. Start anew.')
}

/** For an answer to a question this browser did not ask, or asked and had answered. */
export function stateMismatch(): ConnectError {
  return new ConnectError('STATE_MISMATCH', 'This browser asked for no such answer. Start anew.')
}

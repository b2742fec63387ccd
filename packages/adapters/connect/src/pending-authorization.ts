import { calculatePKCECodeChallenge } from 'oauth4webapi'
import { ConnectError } from './connect-error.ts'
import type { CheckedSettings, ConnectStorage } from './connect-settings.ts'
import { writeAuthorizationUrl } from './write-authorization-url.ts'

/** A request that was not answered yet. */
export interface PendingAuthorization {
  readonly state: string
  readonly codeVerifier: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
}

const KEY = 'pagakit-connect'
const LONGEST_MS = 600_000

/** Makes a request with a `state` and a verifier of its own, and the address to send the user to. */
export async function beginAuthorization(
  settings: CheckedSettings<unknown>,
): Promise<{ readonly url: string; readonly pending: PendingAuthorization }> {
  const { baseUrl, randomText, now } = settings
  const pending = { state: randomText(), codeVerifier: randomText(), startedAt: now() }
  const codeChallenge = await calculatePKCECodeChallenge(pending.codeVerifier)
  const request = { ...settings, state: pending.state, codeChallenge }
  return { url: writeAuthorizationUrl(baseUrl, request), pending }
}

/** True once ten minutes have passed: no answer is taken any more. */
export function isTooOld({ startedAt }: PendingAuthorization, now: number): boolean {
  return now - startedAt > LONGEST_MS
}

/** For a question that was asked too long ago. */
export function tookTooLong(): ConnectError {
  return new ConnectError('TIMED_OUT', 'Ten minutes are over. Start anew.')
}

/** Remembers a request in this tab. A tab has one: the next replaces it. */
export function keepPending(storage: ConnectStorage, pending: PendingAuthorization): void {
  storage.setItem(KEY, JSON.stringify(pending))
}

/** Gives the request with this `state`, once: whatever was remembered is forgotten. */
export function takePending(storage: ConnectStorage, state: string | null): PendingAuthorization | undefined {
  const pending: PendingAuthorization | null = JSON.parse(storage.getItem(KEY) ?? 'null')
  storage.removeItem(KEY)
  return pending?.state === state ? pending : undefined
}

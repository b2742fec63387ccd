import { ConnectError } from './connect-error.ts'
import type { ConnectGrant, ConnectSettings } from './connect-settings.ts'

/**
 * Hands the grant to the user's own server, once, and gives what it answered.
 *
 * @throws ConnectError `SERVER_FAILED`
 */
export async function handOver<Result>(
  { server, fetch = globalThis.fetch }: ConnectSettings<Result>,
  grant: ConnectGrant,
): Promise<Result> {
  if (typeof server === 'function') return server(grant)
  let httpStatus: number | undefined
  try {
    const response = await fetch(server, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(grant),
      // The code must not go on to where a login page sends it.
      redirect: 'error',
    })
    httpStatus = response.status
    if (response.ok) return await response.json()
  } catch {
    // Whatever it was, it may quote the body: only the status is told.
  }
  throw new ConnectError('SERVER_FAILED', 'Your server gave no JSON. See its log.', { httpStatus })
}

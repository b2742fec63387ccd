import { ConnectError } from './connect-error.ts'
import { pageOf } from './connect-page.ts'
import type { CheckedSettings } from './connect-settings.ts'
import { beginAuthorization, keepPending } from './pending-authorization.ts'

/** Leaves the page for Paga. */
export async function leaveForPaga(settings: CheckedSettings<unknown>): Promise<void> {
  const page = pageOf(settings)
  const { url, pending } = await beginAuthorization(settings)
  try {
    keepPending(settings.storage ?? sessionStorage, pending)
  } catch {
    throw new ConnectError('STORAGE_UNAVAILABLE', 'The browser stores nothing. Use popup.')
  }
  page.location.assign(url)
}

import { awaitPopup } from './await-popup.ts'
import { ConnectError } from './connect-error.ts'
import { pageOf } from './connect-page.ts'
import type { CheckedSettings, ConnectGrant } from './connect-settings.ts'
import { beginAuthorization, isTooOld } from './pending-authorization.ts'
import { readCallback } from './read-callback.ts'

/** Asks the user in a window of its own, which is closed whatever comes. */
export async function grantFromPopup(settings: CheckedSettings<unknown>): Promise<ConnectGrant> {
  const page = pageOf(settings)
  // Before anything is awaited: a browser lets only a click open a window.
  const popup = page.open('', '_blank', 'width=480,height=720')
  if (!popup || popup.closed)
    throw new ConnectError('POPUP_BLOCKED', 'No window opened. Call it from a click, or redirect.')
  try {
    const { url, pending } = await beginAuthorization(settings)
    popup.location.replace(url)
    const isTooLate = (): boolean => isTooOld(pending, settings.now())
    return readCallback(await awaitPopup(page, popup, isTooLate), pending, settings)
  } finally {
    popup.close()
  }
}

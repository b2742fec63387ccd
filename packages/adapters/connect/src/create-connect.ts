import { type ConnectSettings, checkConnectSettings } from './connect-settings.ts'
import { grantFromCallback } from './grant-from-callback.ts'
import { grantFromPopup } from './grant-from-popup.ts'
import { handOver } from './hand-over.ts'
import { leaveForPaga } from './leave-for-paga.ts'

/** What came of a callback: what your server answered, or word that the page which opened the popup goes on. */
export type CallbackOutcome<Result> =
  | { readonly flow: 'redirect'; readonly result: Result }
  | { readonly flow: 'popup' }

/** Paga Connect for one page, or for pages that share their settings. */
export interface Connect<Result> {
  /**
   * Leaves the page for Paga, which sends the user to the callback page.
   *
   * @throws ConnectError `INVALID_SETTINGS`, `STORAGE_UNAVAILABLE`
   */
  redirect(): Promise<void>
  /**
   * Asks the user in a window of its own, and gives what your server answered. Call it from a click, or it is blocked.
   *
   * @throws ConnectError `POPUP_BLOCKED`, `POPUP_CLOSED`, and those of {@link Connect.callback}
   */
  popup(): Promise<Result>
  /**
   * Takes the answer on the callback page out of the address. The same page serves both flows, and a second call gives
   * what the first did.
   *
   * @throws ConnectError `STATE_MISMATCH`, `TIMED_OUT`, `INVALID_CALLBACK`, `DENIED`, `REFUSED`, `SERVER_FAILED`
   */
  callback(): Promise<CallbackOutcome<Result>>
}

/**
 * Makes the browser half of Paga Connect. It touches nothing of the page before a method is called.
 *
 * @throws ConnectError `INVALID_SETTINGS`
 * @example
 * const connect = createConnect({ environment: 'test', clientId, redirectUri, scope: ['MERCHANT_PAYMENT'], server: '/paga' })
 * button.onclick = () => connect.redirect()
 */
export function createConnect<Result = unknown>(settings: ConnectSettings<Result>): Connect<Result> {
  const checked = checkConnectSettings(settings)
  let outcome: Promise<CallbackOutcome<Result>> | undefined

  async function finish(): Promise<CallbackOutcome<Result>> {
    const grant = grantFromCallback(checked)
    return grant ? { flow: 'redirect', result: await handOver(checked, grant) } : { flow: 'popup' }
  }

  return {
    redirect: () => leaveForPaga(checked),
    popup: async () => handOver(checked, await grantFromPopup(checked)),
    callback: () => {
      outcome ??= finish()
      return outcome
    },
  }
}

import { answerOpener } from './await-popup.ts'
import { pageOf } from './connect-page.ts'
import type { CheckedSettings, ConnectGrant } from './connect-settings.ts'
import { type PendingAuthorization, takePending } from './pending-authorization.ts'
import { readCallback, stateMismatch } from './read-callback.ts'

/** The grant that came to the callback page; undefined where the page that opened this one takes it. */
export function grantFromCallback(settings: CheckedSettings<unknown>): ConnectGrant | undefined {
  const page = pageOf(settings)
  const { search } = page.location
  // The code leaves the address, the history and the Referer before it is used.
  page.history.replaceState(null, '', settings.redirectUri)
  const answer = new URLSearchParams(search)
  const pending = recall(settings, answer.get('state'))
  if (pending !== undefined) return readCallback(answer, pending, settings)
  if (page.opener === null) throw stateMismatch()
  answerOpener(page, search)
  return undefined
}

/** A browser that keeps nothing has asked for nothing: not by redirect. */
function recall(
  { storage }: CheckedSettings<unknown>,
  state: string | null,
): PendingAuthorization | undefined {
  try {
    return takePending(storage ?? sessionStorage, state)
  } catch {
    return undefined
  }
}

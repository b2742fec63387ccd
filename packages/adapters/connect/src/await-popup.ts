import { ConnectError } from './connect-error.ts'
import type { ConnectMessage, ConnectPage, ConnectPopup } from './connect-page.ts'
import { tookTooLong } from './pending-authorization.ts'

const LOOK_EVERY_MS = 250

/** What the callback page in a popup tells the page that opened it. */
interface PopupAnswer {
  /** The query it was called with. */
  readonly pagakitConnect: string
}

/** Tells the page that opened this one the query of the callback. A page of another origin hears nothing. */
export function answerOpener({ opener, location }: ConnectPage, query: string): void {
  const answer: PopupAnswer = { pagakitConnect: query }
  opener?.postMessage(answer, location.origin)
}

/**
 * Waits for the answer of the callback page in a popup, and looks four times a second whether there is none to come.
 *
 * @throws ConnectError `POPUP_CLOSED`, `TIMED_OUT`
 */
export function awaitPopup(
  page: ConnectPage,
  popup: ConnectPopup,
  isTooLate: () => boolean,
): Promise<URLSearchParams> {
  let stop = (): void => {}
  const answer = new Promise<URLSearchParams>((resolve, reject) => {
    const listen = ({ origin, source, data }: ConnectMessage): void => {
      // Only the callback page, in the window that was opened for it, may answer.
      const query = origin === page.location.origin && source === popup && Object(data).pagakitConnect
      if (typeof query === 'string') resolve(new URLSearchParams(query))
    }
    const looking = page.setInterval(() => {
      if (popup.closed) reject(new ConnectError('POPUP_CLOSED', 'The window was closed. Start anew.'))
      else if (isTooLate()) reject(tookTooLong())
    }, LOOK_EVERY_MS)
    page.addEventListener('message', listen)
    stop = () => {
      page.clearInterval(looking)
      page.removeEventListener('message', listen)
    }
  })
  return answer.finally(stop)
}

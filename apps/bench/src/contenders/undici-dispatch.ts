import { type Dispatcher, Pool } from 'undici'
import type { TransferContender } from './contender.ts'
import { signedTransfer, transferPath } from './transfer.ts'

/** `undici`'s `dispatch` by hand: the least that can be done with undici. */
export const undiciDispatch: TransferContender = (origin) => {
  const pool = new Pool(origin, { connections: 128 })
  return (transfer) => {
    const { body, headers } = signedTransfer(transfer)
    return new Promise((resolve, reject) => {
      pool.dispatch({ path: transferPath, method: 'POST', headers, body }, new Answer(resolve, reject))
    })
  }
}

class Answer implements Dispatcher.DispatchHandler {
  #text = ''
  readonly #resolve: (answer: unknown) => void
  readonly onResponseError: (_: unknown, error: Error) => void

  constructor(resolve: (answer: unknown) => void, reject: (error: Error) => void) {
    this.#resolve = resolve
    this.onResponseError = (_, error) => reject(error)
  }

  onRequestStart(): void {}

  onResponseStart(): void {}

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#text += chunk.toString()
  }

  onResponseEnd(): void {
    this.#resolve(JSON.parse(this.#text))
  }
}

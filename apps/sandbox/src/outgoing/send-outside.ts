import { type OutgoingAnswer, type OutgoingMessage, post } from './post.ts'
import { resolveAddress } from './resolve-address.ts'

/** What came of sending: an answer, a problem on the way, or an address that nothing is sent to. */
export type SendOutcome = OutgoingAnswer | { readonly problem: string } | { readonly refused: string }

/** Posts a message to an address that a caller gave. Never rejects. */
export type SendOutside = (address: string, message: OutgoingMessage) => Promise<SendOutcome>

/** Takes the place of the network: gets what would be posted, at whatever address. */
export type ReceiveOutgoing = (request: Request) => Promise<Response>

/** Sends through a socket: to this machine, and to each `host:port` that is allowed besides, until the sandbox is closed. */
export function sendBySocket(allowed: readonly string[], closing: AbortSignal): SendOutside {
  return async (address, message) => {
    const destination = await resolveAddress(address, allowed)
    if ('problem' in destination) return { refused: destination.problem }
    return post(destination, message, { closing }).catch(problemOf)
  }
}

/** Hands to a function in this process, so that no socket is needed and no address refused. */
export function sendInProcess(receive: ReceiveOutgoing): SendOutside {
  return async (address, { headers, body }) => {
    try {
      const response = await receive(new Request(address, { method: 'POST', headers, body }))
      return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) }
    } catch (error) {
      return problemOf(error)
    }
  }
}

/** Waits for no answer any longer than until the sandbox is closed. */
export function untilClosed(send: SendOutside, closing: AbortSignal): SendOutside {
  return (address, message) =>
    new Promise((resolve) => {
      const end = (): void => resolve({ problem: 'The sandbox was closed.' })
      if (closing.aborted) return end()
      closing.addEventListener('abort', end, { once: true })
      const ended = send(address, message).then(resolve)
      // A sandbox that runs for days must not keep every delivery it has made.
      void ended.finally(() => closing.removeEventListener('abort', end))
    })
}

function problemOf(error: unknown): { readonly problem: string } {
  return { problem: error instanceof Error ? error.message : 'Nothing was sent.' }
}

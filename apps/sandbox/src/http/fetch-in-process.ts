import { AnswerCut, AnswerLost } from './answer-lost.ts'
import type { Handler } from './create-handler.ts'

/** Makes of a handler what `fetch` of a platform is: it ends when it is aborted, and when the sandbox is closed. */
export function fetchInProcess(handler: Handler, closing: AbortSignal): typeof fetch {
  return async (input, init) => {
    if (closing.aborted) throw new AnswerLost('The sandbox is closed.')
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const response = await Promise.race([handler.fetch(request).catch(cutResponse), aborted(request.signal)])
    request.signal.throwIfAborted()
    return response
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** The half that arrives, and then the error that reading on gives. */
function cutResponse(error: unknown): Response {
  if (!(error instanceof AnswerCut)) throw error
  const { part, status, headers } = error
  const parts = [part]
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const next = parts.pop()
      if (next === undefined) controller.error(new TypeError('terminated', { cause: error.cause }))
      else controller.enqueue(next)
    },
  })
  return new Response(body, { status, headers })
}

import {
  type Transport,
  type TransportAnswer,
  TransportFailure,
  type TransportFailureKind,
  type TransportRequest,
} from '@pagakit/contract'

/** What a {@link FakeTransport} does with one request. */
export type Step = (request: TransportRequest) => TransportAnswer | Promise<TransportAnswer>

/** A transport that follows a script, the last step over and over, and keeps what it was asked to send. */
export class FakeTransport implements Transport {
  readonly requests: TransportRequest[] = []
  /** How often it was closed. */
  closed = 0
  readonly #steps: readonly Step[]

  constructor(...steps: readonly Step[]) {
    this.#steps = steps
  }

  async exchange(request: TransportRequest): Promise<TransportAnswer> {
    this.requests.push(request)
    const step = this.#steps[this.requests.length - 1] ?? this.#steps.at(-1)
    if (step === undefined) throw new Error('nothing was to be sent')
    return await step(request)
  }

  async close(): Promise<void> {
    this.closed++
  }

  /** The bodies that were sent, parsed. */
  get bodies(): Record<string, unknown>[] {
    return this.requests.map(({ body }) => JSON.parse(String(body)))
  }
}

/** An answer with a JSON body. */
export function answer(
  body: Readonly<Record<string, unknown>>,
  more: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): TransportAnswer {
  return rawAnswer(JSON.stringify(body), more)
}

/** An answer with any body. */
export function rawAnswer(
  body: string,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): TransportAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: new TextEncoder().encode(body),
  }
}

/** Answers with a code, and echoes the reference that came. */
export function coded(responseCode: number, more: Readonly<Record<string, unknown>> = {}): Step {
  return ({ body }) => {
    const { referenceNumber } = JSON.parse(String(body))
    return answer({ responseCode, referenceNumber, ...more })
  }
}

/** Answers with an HTTP status and an empty object. */
export function status(number: number, headers: Readonly<Record<string, string>> = {}): Step {
  return () => answer({}, { status: number, headers })
}

/** Fails as a transport may. */
export function failing(kind: TransportFailureKind, bytesWritten: 'none' | 'some', text = 'it failed'): Step {
  return () => {
    throw new TransportFailure(kind, bytesWritten, text, 'ECODE')
  }
}

/** Never answers, but keeps the rule to listen to the signal. */
export function hanging(bytesWritten: 'none' | 'some'): Step {
  return ({ signal }) =>
    new Promise((_, reject) => {
      const abort = (): void => reject(new TransportFailure('aborted', bytesWritten, 'aborted'))
      if (signal.aborted) abort()
      else signal.addEventListener('abort', abort)
    })
}

/** Never answers and does not listen. */
export const deaf: Step = () => new Promise(() => {})

import type { Answer } from '../exchange/answer.ts'
import type { Engine } from '../exchange/engine.ts'
import { answerFaults } from '../faults/fault-kinds.ts'
import { asItIs, type Passed } from '../faults/passages.ts'
import type { Told } from '../journal/journal.ts'
import { proofsOf } from '../journal/proofs-of.ts'
import { AnswerCut, AnswerLost } from './answer-lost.ts'
import { failed } from './refusals.ts'
import type { Incoming } from './serve-call.ts'
import { closed, waitUnlessClosed } from './wait-unless-closed.ts'

/** What the journal keeps of a request's address and time. */
export interface Arrival {
  readonly method: string
  readonly path: string
  /** Undefined where the path is no operation's. */
  readonly operation?: string
  /** Milliseconds since 1970. */
  readonly received: number
  /** What the sender proved itself with. */
  readonly proofs: readonly string[]
  /** The bytes of the body. @default 0 */
  readonly length?: number
  /** True where its answer waits for the commit that others wait for. @default false */
  readonly sharesCommit?: boolean
}

/** What is kept of a request that was just received. */
export function arrivalOf(
  { method, path, header }: Pick<Incoming, 'method' | 'path' | 'header'>,
  { settings }: Engine,
): Arrival {
  return { method, path, received: settings.clock(), proofs: proofsOf(header) }
}

/** An answer as it leaves. */
export interface Delivered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Sends an answer on its way: writes the journal and lets a fault befall it.
 *
 * @throws AnswerLost where a fault says so, and where the sandbox is closed meanwhile.
 */
export async function deliver(arrival: Arrival, made: Answer, engine: Engine): Promise<Delivered> {
  const { journal, settings, closing, ledger } = engine
  if (!arrival.sharesCommit) ledger.keep()
  const answer = made.kept === undefined ? made : await onceKept(made, made.kept)
  const { fault, delay = 0 } = answer
  const pass = (fault && answerFaults[fault.kind].pass) ?? asItIs
  const passed = pass(answer, fault ?? {})
  const { httpStatus, body, headers } = passed.answer
  const tell = tellOf(arrival, passed, settings.clock() - arrival.received)
  journal.add(tell, Math.max(arrival.length ?? 0, body.length))
  if (delay > 0) await waitUnlessClosed(delay, settings.wait, closing)
  if (passed.end === 'lost') throw new AnswerLost()
  if (passed.end === 'hung') await closed(closing)
  const delivered = { status: httpStatus, headers: { 'content-type': 'application/json', ...headers }, body }
  if (passed.end === 'cut') throw new AnswerCut(delivered)
  return delivered
}

/** The answer, once what it tells is kept; where it is not, what became of it. */
async function onceKept(answer: Answer, kept: Promise<void>): Promise<Answer> {
  try {
    await kept
    return answer
  } catch (error) {
    return failed(error)
  }
}

/** What the journal is told when somebody looks. */
function tellOf(
  { method, path, operation, received, proofs }: Arrival,
  { answer: { httpStatus, notes, shown }, end }: Passed,
  durationMs: number,
): () => Told {
  return () => {
    const { later, ...taken } = notes
    const time = new Date(received).toISOString()
    const entry = { time, method, path, operation, httpStatus, durationMs, ...taken, ...later?.() }
    return {
      entry: { ...entry, faults: notes.faults ?? [] },
      proofs,
      answer: shown && { text: shown(), end },
    }
  }
}

/** The same for who asked by a Request. */
export async function deliverResponse(arrival: Arrival, answer: Answer, engine: Engine): Promise<Response> {
  return responseOf(await deliver(arrival, answer, engine))
}

/** An answer as a Response. */
export function responseOf({ body, status, headers }: Delivered): Response {
  return new Response(body, { status, headers })
}

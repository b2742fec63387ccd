import type { Answer, TakenNotes } from '../exchange/answer.ts'
import { type AdmittedRequest, carryOut, type Outcome } from '../exchange/carry-out.ts'
import type { Engine } from '../exchange/engine.ts'
import { waitUnlessClosed } from '../http/wait-unless-closed.ts'
import { drawFaults, type FaultedRequest } from './draw-faults.ts'
import { answerFaults, sparesBooks } from './fault-kinds.ts'
import type { DrawnFault } from './fault-rule.ts'
import type { StruckFault } from './struck-fault.ts'
import type { Decidable, Twist } from './twist.ts'

/** A request that passed every check of who sent it. */
export interface AuthenticRequest extends FaultedRequest {
  readonly notes: TakenNotes
}

/** What befalls a request while it is decided. */
export interface Befalling {
  /** The whole of it. */
  readonly fault: DrawnFault | undefined
  /** Draws what befalls an item of a batch, as it was sent. */
  readonly itemFault: (reference: string, item: Readonly<Record<string, unknown>>) => DrawnFault | undefined
}

/** Who asks, as the books know it, and what befalls the request. */
export interface Circumstances extends Befalling {
  readonly organisation: string
}

/** How to answer a request. */
export interface Answering {
  /** Carries it out, with what befalls it. */
  readonly answer: (befalling: Befalling) => Answer
  /** Does not take it in, for the reason given. */
  readonly notTakenIn: (explanation: string) => Answer
}

/**
 * Answers an authentic request as the faults that befall it, if any, have it. A promise where one makes it wait before it is
 * carried out; it rejects with `AnswerLost` where the sandbox is closed meanwhile.
 */
export function underFault(
  request: AuthenticRequest,
  engine: Engine,
  { answer, notTakenIn }: Answering,
): Answer | Promise<Answer> {
  const drawn = drawFaults(request, engine)
  if (typeof drawn === 'string') return notTakenIn(drawn)
  const { lateness, other: fault } = drawn
  const struck: StruckFault[] = []
  const delay = lateness === undefined ? 0 : delayOf(lateness, engine)
  if (lateness !== undefined) struck.push({ kind: lateness.kind, by: lateness.by, delayMs: delay })
  if (fault !== undefined) struck.push({ kind: fault.kind, by: fault.by })
  const itemFault: Befalling['itemFault'] = (item, members) => {
    const found = drawn.ofItem(item, members)
    if (found !== undefined) struck.push({ kind: found.kind, by: found.by, item })
    return found
  }
  const answered = (late: number): Answer => {
    const isCarriedOut = fault === undefined || !sparesBooks(fault)
    const decided = isCarriedOut ? answer({ fault, itemFault }) : unborn(request.notes)
    // Asked at once, for the next to be asked for may be kept without this one.
    const kept = engine.ledger.kept()
    const made = kept === undefined ? decided : { ...decided, kept }
    if (struck.length === 0) return made
    const onItsWay = fault === undefined ? {} : { fault }
    return { ...made, ...onItsWay, delay: late, notes: { ...made.notes, faults: struck } }
  }
  if (lateness?.books !== 'untouched') return answered(delay)
  return waitUnlessClosed(delay, engine.settings.wait, engine.closing).then(() => answered(0))
}

/** Decides a request and writes the books, as the fault has it. */
export function carryOutUnder(
  fault: DrawnFault | undefined,
  request: AdmittedRequest,
  engine: Engine,
): Outcome {
  const { decide, say } = twistedBy(fault, { ...request, name: request.operation.name }, engine)
  return say(carryOut({ ...request, decide }, engine))
}

/** What is decided of a request or of an item, and what is said of it, as the fault has it. */
export function twistedBy(
  fault: DrawnFault | undefined,
  request: Decidable,
  engine: Engine,
): Required<Twist> {
  const twist = fault && answerFaults[fault.kind].twist?.(request, fault, engine)
  return { decide: request.decide, say: (outcome) => outcome, ...twist }
}

function delayOf({ milliseconds = 0, jitter = 0 }: DrawnFault, { faults }: Engine): number {
  return milliseconds + (jitter === 0 ? 0 : Math.floor(faults.chance() * (jitter + 1)))
}

/** In place of the answer to a request that is not carried out. */
function unborn(notes: TakenNotes): Answer {
  return { httpStatus: 0, body: '', notes }
}

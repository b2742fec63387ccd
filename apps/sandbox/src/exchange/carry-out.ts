import { effectOf, type Operation } from '@pagakit/contract'
import { deriveSecret, digitsOf } from '../derive-secret.ts'
import type { OperationRecord } from '../ledger/booked-operation.ts'
import type { Posting } from '../ledger/ledger.ts'
import { alphabets, randomText } from '../random-text.ts'
import type { Change } from '../records/change.ts'
import { referenceKey } from '../records/reference-key.ts'
import { type Decision, refused } from './decision.ts'
import type { Engine } from './engine.ts'
import type { World } from './world.ts'

/** What was decided, with the id under which it stands in the books if money was moved. */
export interface Outcome {
  readonly decision: Decision
  readonly transactionId?: string | undefined
}

/** The code an outcome is answered with. */
export function codeOf({ decision }: Outcome): number {
  return decision.kind === 'carried-out' ? 0 : decision.code
}

/** A request that passed its model. */
export interface AdmittedRequest {
  readonly operation: Operation
  readonly organisation: string
  readonly reference: string
  readonly value: Readonly<Record<string, unknown>>
  readonly decide: (world: World) => Decision
}

/**
 * Decides a request and writes the books, wholly or not at all. What creates something is kept together with others, and may not be
 * told before the ledger has kept it.
 *
 * An operation that creates something uses up its reference; the reference of a lookup is only the name of a request, and
 * one that names an earlier operation has been used up by that.
 */
export function carryOut(request: AdmittedRequest, engine: Engine): Outcome {
  const effect = effectOf(request.operation, request.value)
  if (effect !== 'money' && effect !== 'write') {
    return { decision: request.decide(worldOf(request.organisation, engine)) }
  }
  const { operation, organisation, reference, decide } = request
  const followUp = { name: operation.name, organisation, reference, decide }
  if (operation.reference?.role === 'earlier') return carryOutAction(followUp, engine)
  const onceKept = (outcome: Outcome): void => {
    sendMessages(outcome, followUp, engine)
    registerServer(outcome, engine)
  }
  return engine.ledger.together(() => create(followUp, engine), onceKept)
}

/** Something that is done about an earlier operation: by a request that names it, by a person, or by the passing of time. */
export interface Action {
  /** What the books call it, such as `refundBillPay`. */
  readonly name: string
  /** Whose books it stands in. */
  readonly organisation: string
  /** The reference of the earlier operation. */
  readonly reference: string
  /** When it happens, in milliseconds since 1970; undefined for now. */
  readonly time?: number
  readonly decide: (world: World) => Decision
}

/** Decides an action and writes the books, in one transaction. Of a refusal nothing is kept. */
export function carryOutAction(action: Action, engine: Engine): Outcome {
  const { ledger } = engine
  const outcome = ledger.transaction((): Outcome => {
    const world = worldOf(action.organisation, engine, action.time)
    const decision = action.decide(world)
    if (decision.kind === 'refused' || decision.kind === 'told') return { decision }
    const earlier = decision.amends ? world.find(action.reference) : undefined
    const transactionId = transactionIdOf(decision, earlier?.number ?? ledger.nextNumber(), engine)
    const record = recordOf(action, decision, world.now, transactionId)
    if (earlier !== undefined) ledger.amend(earlier, record, postingsOf(decision))
    else ledger.recordBeside(action.organisation, record, postingsOf(decision))
    engine.records.apply(changesOf(decision, transactionId))
    return { decision, transactionId }
  })
  sendMessages(outcome, action, engine)
  return outcome
}

function registerServer({ decision }: Outcome, { integrations }: Engine): void {
  if (decision.kind !== 'changed' || decision.server === undefined) return
  const { organisation, ...server } = decision.server
  integrations.set(organisation, server)
}

/** Tells people what was written; to be called once it is. `time` is undefined for now. */
export function sendMessages(
  { decision }: Outcome,
  { reference, time }: Pick<Action, 'reference' | 'time'>,
  { outbox, settings }: Engine,
): void {
  if (decision.kind !== 'carried-out' && decision.kind !== 'changed') return
  const { messages = [] } = decision
  if (messages.length > 0) outbox.send(messages, reference, time ?? settings.clock())
}

/** Decides an operation that owns its reference and writes the books; to be called within a transaction. */
export function create(action: Action, engine: Engine): Outcome {
  const { ledger, settings } = engine
  const world = worldOf(action.organisation, engine)
  if (world.find(action.reference) !== undefined) return { decision: refused(105) }
  const decision = action.decide(world)
  if (decision.kind === 'refused' && settings.refusedReferences === 'free') return { decision }
  const transactionId = transactionIdOf(decision, ledger.nextNumber(), engine)
  const record = recordOf(action, decision, world.now, transactionId)
  ledger.record(action.organisation, record, postingsOf(decision))
  engine.records.apply(changesOf(decision, transactionId))
  const outcome = { decision, transactionId }
  engine.recentOutcomes.set(referenceKey(action), outcome)
  return outcome
}

function recordOf(
  { name, reference }: Action,
  decision: Decision,
  time: number,
  transactionId: string | undefined,
): OperationRecord {
  if (decision.kind !== 'carried-out') return { reference, name, time, code: decision.code }
  return {
    reference,
    name,
    time,
    code: 0,
    transactionId,
    fee: decision.fee,
    exchangeRate: decision.exchangeRate,
  }
}

function changesOf(decision: Decision, transactionId: string | undefined): readonly Change[] {
  if (decision.kind === 'refused' || decision.kind === 'told') return []
  const { changes = [] } = decision
  if (decision.kind === 'changed' || transactionId === undefined) return changes
  return [...changes, ...(decision.changesFor?.(transactionId) ?? [])]
}

function postingsOf(decision: Decision): readonly Posting[] {
  return decision.kind === 'carried-out' || decision.kind === 'changed' ? (decision.postings ?? []) : []
}

/** Two letters and the number of the operation, such as `AT34`: unique by the number. Only for what moves money. */
function transactionIdOf(decision: Decision, number: bigint, { settings }: Engine): string | undefined {
  if (decision.kind !== 'carried-out') return undefined
  return `${randomText(alphabets.letters, 2, settings.random)}${number}`
}

/** What a behaviour may look at, for an organisation, at a time in milliseconds since 1970. */
export function worldOf(
  organisation: string,
  { ledger, records, settings, switches }: Engine,
  now: number = settings.clock(),
): World {
  const { aggregator, random, business } = settings
  const { hashKey } = business
  return {
    now,
    random,
    settings: { aggregator, charges: switches.charges },
    organisation,
    balance: (account) => ledger.balance(account),
    find: (reference) => ledger.find(organisation, reference),
    movements: (account, stretch, most) => ledger.movements(account, stretch, most),
    record: (kind, key) => records.get(kind, key),
    records: (kind, prefix) => records.all(kind, prefix),
    derive: (purpose, ...parts) => deriveSecret(hashKey, purpose, parts),
    deriveDigits: (length, purpose, ...parts) => digitsOf(deriveSecret(hashKey, purpose, parts), length),
  }
}

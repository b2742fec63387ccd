import { effectOf, type Operation } from '@pagakit/contract'
import type { OperationRecord } from '../ledger/ledger.ts'
import { alphabets, randomText } from '../random-text.ts'
import { type Decision, refused } from './decision.ts'
import type { Engine } from './engine.ts'
import type { World } from './world.ts'

/** What was decided, with the id under which it stands in the books if money was moved. */
export interface Outcome {
  readonly decision: Decision
  readonly transactionId?: string | undefined
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
 * Decides a request and writes the books, in one transaction.
 *
 * An operation that creates something uses up its reference; the reference of a lookup is only the name of a request, and
 * one that names an earlier operation has been used up by that.
 */
export function carryOut(request: AdmittedRequest, engine: Engine): Outcome {
  const world = worldOf(request.organisation, engine)
  const effect = effectOf(request.operation, request.value)
  const isCreating = effect === 'money' || effect === 'write'
  if (!isCreating || request.operation.reference?.role === 'earlier') {
    return { decision: request.decide(world) }
  }
  return engine.ledger.transaction(() => create(request, world, engine))
}

function create(request: AdmittedRequest, world: World, engine: Engine): Outcome {
  if (world.find(request.reference) !== undefined) return { decision: refused(105) }
  const decision = request.decide(world)
  if (decision.kind === 'refused' && engine.settings.refusedReferences === 'free') return { decision }
  const transactionId = decision.kind === 'carried-out' ? newTransactionId(engine) : undefined
  const record: OperationRecord = {
    reference: request.reference,
    name: request.operation.name,
    time: world.now,
    code: decision.kind === 'carried-out' ? 0 : decision.code,
    transactionId,
    fee: decision.kind === 'carried-out' ? decision.fee : undefined,
  }
  engine.ledger.record(request.organisation, record, decision.kind === 'carried-out' ? decision.postings : [])
  return { decision, transactionId }
}

/** Two letters and the number of the operation, such as `AT34`: unique by the number. */
function newTransactionId({ ledger, settings }: Engine): string {
  return `${randomText(alphabets.letters, 2, settings.random)}${ledger.nextNumber()}`
}

/** What a behaviour may look at, for an organisation. */
export function worldOf(organisation: string, { ledger, settings }: Engine): World {
  return {
    now: settings.clock(),
    random: settings.random,
    balance: (account) => ledger.balance(account),
    find: (reference) => ledger.find(organisation, reference),
  }
}

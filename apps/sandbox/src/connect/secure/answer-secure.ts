import { decodePairs, type Pair } from '@pagakit/codecs/form'
import { createReference, type Operation, type RandomBytes, redact } from '@pagakit/contract'
import { settleDue } from '../../business/due/settle-due.ts'
import { fieldRefusal } from '../../business/field-codes.ts'
import type { Answer } from '../../exchange/answer.ts'
import { type Outcome, worldOf } from '../../exchange/carry-out.ts'
import type { Engine } from '../../exchange/engine.ts'
import { referenceOf } from '../../exchange/reference-of.ts'
import type { DrawnFault } from '../../faults/fault-rule.ts'
import { carryOutUnder, underFault } from '../../faults/under-fault.ts'
import { accountId } from '../../ledger/account-id.ts'
import { formOf, type ReceivedForm } from '../received-form.ts'
import { acceptedFormat } from './accepted-format.ts'
import { connectBehaviours } from './behaviours/index.ts'
import { type Access, findAccess, scopeRefusal } from './find-access.ts'
import { findSecureSloppiness, tidyPairs } from './find-secure-sloppiness.ts'
import type { SecurePath } from './read-secure-path.ts'
import { bearerRefused, decidedSecurely, notTakenSecurely } from './secure-answers.ts'

type Members = Readonly<Record<string, unknown>>

const behaviours = new Map(connectBehaviours.map((behaviour) => [behaviour.operation.name, behaviour]))

/** A request to a secured operation: its path is read, the rest is as it came. */
export interface SecureCall extends ReceivedForm {
  readonly path: string
  readonly target: SecurePath
}

/** Answers a secured operation: first who the token speaks for and what it allows, then fields, duplicate, and the operation. */
export function answerSecure(call: SecureCall, engine: Engine): Answer | Promise<Answer> {
  const { operation } = call.target
  const format = acceptedFormat(call.header('accept'))
  const world = worldOf(accountId.organisation, engine)
  const access = findAccess(call.header('authorization'), world)
  if (access.kind === 'refused') return bearerRefused(access, format)
  const lacking = scopeRefusal(access, operation.permission?.scopes ?? [])
  if (lacking !== undefined) return bearerRefused(lacking, format)
  const pairs = pairsOf(call)
  if (typeof pairs === 'string') return notTakenSecurely(400, pairs, format)
  const { strict, random } = engine.settings
  const sloppiness = strict ? findSecureSloppiness(call.path, pairs, operation) : undefined
  if (sloppiness !== undefined) return notTakenSecurely(400, `Strict: ${sloppiness}`, format)
  const decoded = decodePairs(withReference(operation, tidyPairs(pairs), random), operation.requestShape)
  if ('problem' in decoded) return notTakenSecurely(400, decoded.problem, format)
  const { value } = decoded
  const notes = {
    referenceNumber: referenceOf(operation, value),
    request: redact(value, operation.requestShape),
  }
  return underFault({ operation, value, notes, header: call.header }, engine, {
    answer: ({ fault }) =>
      decidedSecurely(operation, outcomeOf(operation, value, { access, fault }, engine), format, notes),
    notTakenIn: (explanation) => notTakenSecurely(400, explanation, format),
  })
}

/** The members from path, query and form together; a text says why they cannot be told apart. */
function pairsOf(call: SecureCall): readonly Pair[] | string {
  const form = formOf(call)
  if (typeof form === 'string') return form
  const pairs = [...call.target.pairs, ...call.query, ...form]
  const hasToken = pairs.some(([name]) => name === 'access_token')
  return hasToken ? 'An access token stands in the header Authorization only.' : pairs
}

/** The reference of a lookup is only the name of a request, and old clients send none. */
function withReference(
  { reference }: Operation,
  pairs: readonly Pair[],
  random: RandomBytes,
): readonly Pair[] {
  if (reference?.role !== 'made' || pairs.some(([name]) => name === reference.field)) return pairs
  return [...pairs, [reference.field, createReference(random)]]
}

function outcomeOf(
  operation: Operation,
  value: Members,
  { access, fault }: { readonly access: Access; readonly fault: DrawnFault | undefined },
  engine: Engine,
): Outcome {
  settleDue(engine)
  const behaviour = behaviours.get(operation.name)?.withAccess(access)
  if (behaviour === undefined) throw new TypeError(`${operation.name} has no behaviour`)
  const admission = behaviour.admit(value)
  if (admission.issues !== undefined) return { decision: fieldRefusal(admission.issues[0], value) }
  const organisation = accountId.organisation
  const reference = String(referenceOf(operation, value))
  const admitted = { operation, organisation, reference, value, decide: admission.decide }
  return carryOutUnder(fault, admitted, engine)
}

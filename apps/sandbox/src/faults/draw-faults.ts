import { isPagaError, type Operation } from '@pagakit/contract'
import type { Engine } from '../exchange/engine.ts'
import { amountOf } from './amount-of.ts'
import { answerFaults, isAnswerFault, isOfItems, sphereOf } from './fault-kinds.ts'
import type { AnswerFaultKind, FaultKind, ToldFault } from './fault-parameters.ts'
import type { DrawnFault } from './fault-rule.ts'
import { magicFault } from './magic-values.ts'
import { readFaultHeader } from './read-fault-header.ts'

type Members = Readonly<Record<string, unknown>>

/** What faults are drawn for. */
export interface FaultedRequest {
  readonly operation: Operation
  readonly value: Members
  readonly notes: { readonly referenceNumber?: string | undefined }
  header(name: string): string | undefined
}

/** What befalls a request. */
export interface DrawnFaults {
  /** What makes it late. */
  readonly lateness: DrawnFault | undefined
  /** What befalls it besides. */
  readonly other: DrawnFault | undefined
  /** Draws what befalls an item of a batch. */
  readonly ofItem: (reference: string, item: Members) => DrawnFault | undefined
}

/** Draws a fault of those that are meant. */
type Draw = (isMeant: (kind: AnswerFaultKind) => boolean) => DrawnFault | undefined

/**
 * Draws what befalls a request: each time what the header names, else what its values call for, else by a rule. A text says why
 * the header cannot be used.
 */
export function drawFaults(
  { operation, value, notes, header }: FaultedRequest,
  { faults, settings }: Pick<Engine, 'faults' | 'settings'>,
): DrawnFaults | string {
  const named = namedFaults(header('x-sandbox-fault'), operation)
  if (typeof named === 'string') return named
  const drawFor = (referenceNumber: string | undefined, members: Members): Draw => {
    const target = { operation: operation.name, referenceNumber, amount: amountOf(members) }
    const magic = settings.magicValues ? magicFault(operation, target) : undefined
    const called = magic === undefined ? named : [...named, magic]
    return (isMeant) => {
      const accepts = (kind: FaultKind, fault: ToldFault): kind is AnswerFaultKind =>
        isAnswerFault(kind) && isMeant(kind) && sphereOf(kind).covers(operation, fault)
      return called.find(({ kind }) => isMeant(kind)) ?? faults.take(target, accepts)
    }
  }
  const isOfItem = (kind: AnswerFaultKind): boolean => isOfItems(kind, operation)
  const draw = drawFor(notes.referenceNumber, value)
  return {
    lateness: draw(isLateness),
    other: draw((kind) => !isLateness(kind) && !isOfItem(kind)),
    ofItem: (reference, item) => drawFor(reference, item)(isOfItem),
  }
}

function isLateness(kind: AnswerFaultKind): boolean {
  return answerFaults[kind].isLateness ?? false
}

/** The faults a header asks for; a text says why it cannot. */
function namedFaults(header: string | undefined, operation: Operation): readonly DrawnFault[] | string {
  if (header === undefined) return []
  try {
    const named = readFaultHeader(header)
    const stranger = named.find((fault) => !sphereOf(fault.kind).covers(operation, fault))
    if (stranger === undefined) return named
    const { words } = sphereOf(stranger.kind)
    return `The header x-sandbox-fault cannot be used. ${stranger.kind} does not befall ${operation.name}; it befalls ${words}.`
  } catch (error) {
    if (!isPagaError(error)) throw error
    return `The header x-sandbox-fault cannot be used. ${error.hint}`
  }
}

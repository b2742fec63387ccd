import type { FieldShape, Operation } from '@pagakit/contract'
import { notificationNames } from '../events/paga-event.ts'
import { amountMembers } from './amount-of.ts'
import { isAnswerFault, isOfItems, sphereOf } from './fault-kinds.ts'
import type { ToldFault } from './fault-parameters.ts'
import { itemFields } from './struck-operations.ts'

/** Something a rule can be for. APIs share names, such as moneyTransfer. */
export interface NamedTarget {
  readonly name: string
  /** True where its requests, or items, have a reference to match. */
  readonly hasReference: boolean
  readonly hasAmount: boolean
}

/** Everything a fault can befall: operations, or of webhooks what Paga tells. */
export function targetsOf(fault: ToldFault, operations: readonly Operation[]): readonly NamedTarget[] {
  const { kind } = fault
  if (!isAnswerFault(kind)) {
    return notificationNames.map((name) => ({ name, hasReference: true, hasAmount: false }))
  }
  return operations
    .filter((operation) => sphereOf(kind).covers(operation, fault))
    .map((operation) => {
      const ofItems = isOfItems(kind, operation)
      const fields = ofItems ? itemFields(operation) : operation.requestShape.fields
      const hasReference = operation.reference !== undefined || operation.items !== undefined
      return { name: operation.name, hasReference, hasAmount: hasAmount(fields) }
    })
}

function hasAmount(fields: Readonly<Record<string, FieldShape>>): boolean {
  return amountMembers.some((name) => Object.hasOwn(fields, name))
}

import { effectOf, type Operation } from '@pagakit/contract'
import { businessApi } from '@pagakit/models/business'

const business: readonly Operation[] = Object.values(businessApi.operations)

/** True for what is one operation: a batch is decided item by item. */
export function isSingle({ items }: Operation): boolean {
  return items === undefined
}

/** True for what may move money under a reference of its own; only the Business API knows a code for pending. */
export function isMovement(operation: Operation): boolean {
  return business.includes(operation) && isSingle(operation) && ownsReference(operation)
}

/** True for a question about an earlier operation, where it has a code for what it does not know. */
export function isStatus(operation: Operation): boolean {
  return operation === businessApi.operations.getOperationStatus
}

/** True for what uses up its reference. */
export function ownsReference(operation: Operation): boolean {
  const effect = effectOf(operation, {})
  return (effect === 'money' || effect === 'write') && operation.reference?.role !== 'earlier'
}

import { effectOf, type FieldShape, type Operation } from '@pagakit/contract'
import { businessApi } from '@pagakit/models/business'
import { collectApi } from '@pagakit/models/collect'
import { connectApi } from '@pagakit/models/connect'
import { merchantApi } from '@pagakit/models/merchant'
import type { ToldFault } from './fault-parameters.ts'

const operationsOf = (api: { readonly operations: object }): readonly Operation[] =>
  Object.values(api.operations)
const connect = operationsOf(connectApi)
const merchant = operationsOf(merchantApi)

/** The operations a fault can befall. */
export interface Sphere {
  /** Which those are, as the end of a sentence. */
  readonly words: string
  readonly covers: (operation: Operation, fault: ToldFault) => boolean
}

/** Everything. */
export const everyOperation: Sphere = { words: 'every operation', covers: () => true }

/** What is decided by a code; OAuth has words in its place. */
export const codedOperations: Sphere = {
  words: 'every operation but those that get tokens, which have no code; of a batch of payments, each item',
  covers: (operation) => !['exchange', 'refresh'].includes(effectOf(operation, {})),
}

/** What may move money later than it is asked for. */
export const movements: Sphere = {
  words:
    'what moves money, and paymentRequest; of a batch, each item. Not Connect, which has no code for pending',
  covers: (operation) =>
    operation === collectApi.operations.paymentRequest ||
    (isMoney(operation) && !connect.includes(operation)),
}

const { getOperationStatus, moneyTransferStatusBulk } = businessApi.operations
const { status, getChargeMandateStatus } = collectApi.operations
const questionsWithCodes: readonly Operation[] = [
  getOperationStatus,
  moneyTransferStatusBulk,
  status,
  getChargeMandateStatus,
]

/** Questions about an earlier operation. The Merchant API can only say that there is nothing. */
export const questions: Sphere = {
  words:
    'getOperationStatus, moneyTransferStatusBulk, status, getChargeMandateStatus and, but for as: pending, the lookups of the Merchant API',
  covers: (operation, { as }) =>
    questionsWithCodes.includes(operation) ||
    (as !== 'pending' && merchant.includes(operation) && effectOf(operation, {}) === 'status'),
}

/** What Paga refuses the second time. */
export const newReferences: Sphere = {
  words: 'what uses up a reference of its own',
  covers: (operation) => ownsReference(operation),
}

/** True for what uses up its reference. */
export function ownsReference(operation: Operation): boolean {
  return (isMoney(operation) || effectOf(operation, {}) === 'write') && operation.reference?.role === 'caller'
}

/** True for what may move money. */
export function isMoney(operation: Operation): boolean {
  return effectOf(operation, {}) === 'money'
}

/** True for an operation whose items are decided one by one. */
export function isBatch(operation: Operation): boolean {
  return operation.items !== undefined && effectOf(operation, {}) !== 'status'
}

/** What the items of a batch are made of. */
export function itemFields({ requestShape }: Operation): Readonly<Record<string, FieldShape>> {
  return requestShape.fields['items']?.items?.fields ?? {}
}

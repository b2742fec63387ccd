import { jsonCodec } from '@pagakit/codecs/json'
import type { Operation } from '@pagakit/contract'
import { reverseOperations } from '@pagakit/models/notifications'
import type { ReverseOperationName } from '../merchant/find-operation.ts'

/** How a call of the reverse API is sent. */
export interface MerchantCallOptions {
  readonly username: string
  readonly password: string
  /** What the call says of itself. @default false */
  readonly isTest?: boolean
  /** Where your server is; the path of the operation follows. @default 'http://localhost/paga' */
  readonly url?: string
}

/**
 * Makes a call of the Merchant Notification API as Paga sends it, from the sample of the operation. `changes` are members
 * of the request in place of the sample's; those of `transaction` are changed one by one.
 *
 * @example
 * const call = merchantCall('submitTransaction', { transaction: { totalAmount: '50' } }, { username, password })
 */
export function merchantCall(
  name: ReverseOperationName,
  changes: Readonly<Record<string, unknown>>,
  { username, password, isTest = false, url = 'http://localhost/paga' }: MerchantCallOptions,
): Request {
  const operation: Operation = reverseOperations[name]
  const { transaction, ...sample } = operation.samples[0].request
  const request = { ...sample, ...changes, isTest }
  const body =
    transaction === undefined
      ? request
      : { ...request, transaction: { ...Object(transaction), ...Object(changes['transaction']) } }
  const credentials = btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)))
  return new Request(`${url}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Basic ${credentials}` },
    body: written(body, operation),
  })
}

/** Amounts as bare numbers, however they were given; what nobody described, as it is. */
function written(body: Readonly<Record<string, unknown>>, { requestShape }: Operation): string {
  const decoded = jsonCodec.decode(new TextEncoder().encode(JSON.stringify(body)), requestShape)
  if ('problem' in decoded) throw new TypeError(decoded.problem)
  const isDescribed = Object.keys(decoded.value).every((name) => Object.hasOwn(requestShape.fields, name))
  return isDescribed ? jsonCodec.encode(decoded.value, requestShape) : JSON.stringify(body)
}

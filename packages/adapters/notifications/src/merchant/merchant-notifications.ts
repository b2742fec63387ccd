import { jsonCodec } from '@pagakit/codecs/json'
import type { Operation } from '@pagakit/contract'
import { carries } from '../http/basic-credentials.ts'
import { type FetchHandler, jsonResponse } from '../http/fetch-handler.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { refusedReport, refusedResponse, tell } from '../http/report.ts'
import { answerCall, type CallAnswer } from './answer-call.ts'
import { findOperation, type ReverseOperationName } from './find-operation.ts'
import type { Mode, Opaque } from './merchant-services.ts'
import {
  type CredentialsByMode,
  credentialsByMode,
  type MerchantNotificationsOptions,
  type ReverseReport,
} from './merchant-settings.ts'

/**
 * Makes the server that Paga calls when a customer pays you: the Merchant Notification (reverse) API.
 *
 * It takes every path that ends in the name of an operation, in all spellings of Paga's sample servers. Calls carry no
 * hash, so serve it over TLS only. A payment is handled once and answered alike however often Paga tells it; the same id
 * with another amount or customer is refused with 409 and changes nothing.
 *
 * @throws PagaError `INVALID_SETTINGS` naming what is missing.
 *
 * @example
 * const merchant = merchantNotifications({
 *   username,
 *   password,
 *   dedupe: sqliteDedupe(database),
 *   services: {
 *     submitTransaction: (payment, { transaction }) => {
 *       const { lastInsertRowid } = transaction.prepare('INSERT INTO payment (customer, amount) VALUES (?, ?)')
 *         .run(payment.customerReference, payment.totalAmount)
 *       return { uniqueTransactionId: String(lastInsertRowid) }
 *     },
 *   },
 * })
 */
export function merchantNotifications<Transaction>(
  options: MerchantNotificationsOptions<Transaction>,
): FetchHandler {
  const credentials = credentialsByMode(options)
  return async (request) => {
    const operation = findOperation(new URL(request.url).pathname)
    let about: Pick<ReverseReport, 'operation' | 'mode'> = operation ? { operation: operation.name } : {}
    try {
      const mode = await modeOf(request, credentials)
      about = { ...about, mode }
      const { outcome, body } = await receive(request, operation, mode, options)
      tell(options.onCall, { ...about, outcome, httpStatus: 200, message: messages[outcome] })
      return jsonResponse(200, body)
    } catch (error) {
      const report = refusedReport(error)
      tell(options.onCall, { ...about, ...report })
      return refusedResponse(report.reason)
    }
  }
}

const messages = {
  handled: 'The call was handled.',
  duplicate: 'The payment was handled before; it was answered alike.',
} as const

async function receive<Transaction>(
  request: Request,
  operation: Operation<ReverseOperationName> | undefined,
  mode: Mode,
  options: MerchantNotificationsOptions<Transaction>,
): Promise<CallAnswer> {
  if (operation === undefined) throw new Refusal('wrong-path')
  const value = readCall(await readBody(request, options), operation)
  if (value['isTest'] !== (mode === 'test')) throw new Refusal('test-mismatch')
  return answerCall(operation, { value, mode }, options.services, options.dedupe)
}

/** Which credentials a call carries. All are compared always, so that the time does not tell which ones there are. */
async function modeOf(request: Request, { live, test }: CredentialsByMode): Promise<Mode> {
  const isLive = await carries(request, live)
  const isTest = test !== undefined && (await carries(request, test))
  if (isLive) return 'live'
  if (isTest) return 'test'
  throw new Refusal('unauthorized')
}

/** Reads a body that fits the model of its operation. Members nobody described pass through. */
function readCall(bytes: Uint8Array, { request, requestShape }: Operation): Opaque {
  const decoded = jsonCodec.decode(bytes, requestShape)
  if ('problem' in decoded) throw new Refusal('unreadable', decoded.problem)
  const result = request['~standard'].validate(decoded.value)
  if (result instanceof Promise) throw new TypeError('the models are synchronous')
  if (result.issues === undefined) return decoded.value
  const [{ path = [], message } = { message: 'does not fit' }] = result.issues
  throw new Refusal('odd-field', `${path.map(String).join('.')}: ${message}`)
}

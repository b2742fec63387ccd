import { jsonCodec } from '@pagakit/codecs/json'
import type { Operation } from '@pagakit/contract'
import { type integrationServices, reverseOperations } from '@pagakit/models/notifications'
import { checkedReference } from '../dedupe/checked-reference.ts'
import type { Claim, DedupeStore } from '../dedupe/dedupe-store.ts'
import { Refusal } from '../http/refusal.ts'
import type { ReverseOperationName } from './find-operation.ts'
import type { AskedCustomer, MerchantPayment, MerchantServices, Mode, Opaque } from './merchant-services.ts'

/** A call whose sender is known and whose body fits its model. */
export interface Call {
  readonly value: Opaque
  readonly mode: Mode
}

/** What to answer, and whether it was answered before. */
export interface CallAnswer {
  readonly outcome: 'handled' | 'duplicate'
  /** JSON. */
  readonly body: string
}

/** Answers one operation. */
type Answerer = <Transaction>(
  call: Call,
  services: MerchantServices<Transaction>,
  dedupe: DedupeStore<Transaction>,
) => Promise<CallAnswer>

/** How each operation is answered. */
const answerers: Readonly<Record<ReverseOperationName, Answerer>> = {
  getIntegrationServices: async (_, services) => {
    return handled(written(reverseOperations.getIntegrationServices, { services: servicesOf(services) }))
  },
  getMerchantServices: async ({ mode }, services) => {
    const offered = await offer(services.getMerchantServices)({ mode })
    return handled(
      written(reverseOperations.getMerchantServices, { status: 'SUCCESS', services: [...offered] }),
    )
  },
  validateCustomer: async ({ value, mode }, services) => {
    // The model of the operation has admitted the value.
    const { isTest: _, ...asked } = value as { isTest: boolean } & AskedCustomer
    const known = await offer(services.validateCustomer)(asked, { mode })
    const message = known.isValid ? 'Customer is valid' : 'Customer is not known'
    return handled(written(reverseOperations.validateCustomer, { status: 'SUCCESS', message, ...known }))
  },
  submitTransaction: async (call, services, dedupe) => {
    const payment = paymentOf(call)
    return once(call, 'transaction', payment, dedupe, async (transaction) => {
      const receipt = await services.submitTransaction(payment, { mode: call.mode, transaction })
      if ('refused' in receipt) return JSON.stringify({ status: 'CLIENT_ERROR', message: receipt.refused })
      const { customerReference } = payment
      const answer = { status: 'SUCCESS', customerReference, merchantStatus: 'SUCCESS', ...receipt }
      return written(reverseOperations.submitTransaction, answer)
    })
  },
  queryPayments: async ({ value, mode }, services) => {
    return handled(JSON.stringify(await offer(services.queryPayments)(value, { mode })))
  },
  newSubsidiaryAccountDetails: async ({ value, mode }, services) => {
    return handled(JSON.stringify(await offer(services.newSubsidiaryAccountDetails)(value, { mode })))
  },
  subsidiaryTransactionDetails: async (call, services, dedupe) => {
    const payment = paymentOf(call)
    const service = offer(services.subsidiaryTransactionDetails)
    return once(call, 'subsidiary-transaction', payment, dedupe, async (transaction) =>
      JSON.stringify(await service(payment, { mode: call.mode, transaction })),
    )
  },
}

/**
 * Answers a call.
 *
 * @throws Refusal `wrong-path` for a service that is not there, `odd-field` for a payment without an id to remember it by,
 * `conflict` for one that was told otherwise before; else what the service throws.
 */
export const answerCall = <Transaction>(
  operation: Operation<ReverseOperationName>,
  call: Call,
  services: MerchantServices<Transaction>,
  dedupe: DedupeStore<Transaction>,
): Promise<CallAnswer> => answerers[operation.name](call, services, dedupe)

/** The transaction of a call. */
function paymentOf({ value }: Call): MerchantPayment {
  // The model of the operation has admitted the value.
  const { transaction } = value as { transaction: MerchantPayment }
  return transaction
}

function handled(body: string): CallAnswer {
  return { outcome: 'handled', body }
}

/** Does the work of a payment once, and answers every telling of it alike. */
async function once<Transaction>(
  { mode }: Call,
  kind: string,
  payment: MerchantPayment,
  dedupe: DedupeStore<Transaction>,
  work: (transaction: Transaction) => Promise<string>,
): Promise<CallAnswer> {
  const claim: Claim = {
    key: `${kind}/${mode}/${checkedReference('pagaTransactionId', payment.pagaTransactionId)}`,
    fingerprint: fingerprintOf(payment),
  }
  const outcome = await dedupe.once(claim, work)
  if (outcome.kind === 'handled') return handled(outcome.answer)
  // Payments are claimed without a step, so none is outdated.
  if (outcome.kind === 'outdated' || outcome.remembered.fingerprint !== claim.fingerprint) {
    throw new Refusal('conflict')
  }
  return { outcome: 'duplicate', body: outcome.remembered.answer }
}

/** What a payment is; words for people may be told otherwise the next time. */
function fingerprintOf(payment: MerchantPayment): string {
  const { totalAmount, merchantAmount, isCredit, currency, customerReference, merchantTransactionId } =
    payment
  return JSON.stringify([
    totalAmount,
    merchantAmount,
    isCredit,
    currency,
    customerReference,
    merchantTransactionId,
  ])
}

function servicesOf<Transaction>(
  services: MerchantServices<Transaction>,
): (typeof integrationServices)[number][] {
  return [
    'SUBMIT_PAYMENT',
    ...(services.validateCustomer ? (['VALIDATE_CUSTOMER'] as const) : []),
    ...(services.queryPayments ? (['QUERY_PAYMENTS'] as const) : []),
    ...(services.getMerchantServices ? (['GET_MERCHANT_SERVICES'] as const) : []),
  ]
}

function offer<Service>(service: Service | undefined): Service {
  if (service === undefined) throw new Refusal('wrong-path', 'This service is not among your services.')
  return service
}

/** Writes an answer after holding it against its model: what a service gives may come from anywhere. */
function written(operation: Operation, answer: Readonly<Record<string, unknown>>): string {
  const result = operation.response['~standard'].validate(answer)
  if (result instanceof Promise) throw new TypeError(`the model of ${operation.name} is asynchronous`)
  if (result.issues !== undefined) {
    const [{ path = [], message } = { message: 'does not fit' }] = result.issues
    throw new TypeError(`the answer to ${operation.name}: ${path.map(String).join('.')} ${message}`)
  }
  return jsonCodec.encode(Object(result.value), operation.responseShape)
}

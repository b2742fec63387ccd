import type { SchemaOutput } from '@pagakit/contract'
import type { paymentRequest } from '@pagakit/models/collect'
import { findCustomer } from '../../business/customers/find-customer.ts'
import type { Refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { koboOf } from '../../kobo.ts'
import { alphabets, randomText } from '../../random-text.ts'
import type { PaymentRequest } from '../records/payment-request.ts'
import { collectionFee } from './collection-fee.ts'
import { offeredMethods } from './offered-methods.ts'
import { type Payee, pagaPayee } from './payee.ts'

/** What a caller asks for. */
export type AskedPayment = SchemaOutput<(typeof paymentRequest)['request']>

/** What was found out about it. */
interface Findings {
  readonly expires: number
  readonly isQueued: boolean
  /** A request for a payee that is refused has FAILED. */
  readonly payee: Payee | Refused
  readonly accountNumber: string
}

/** A payment request as it is kept from the beginning. */
export function newPaymentRequest(
  asked: AskedPayment,
  { expires, isQueued, payee, accountNumber }: Findings,
  world: World,
): PaymentRequest {
  const { payer, paymentMethods } = asked
  const account = payer.phoneNumber ?? payer.email
  const isPayerAccountHolder = findCustomer(account ?? '', world) !== undefined
  const paymentReference = randomText(alphabets.digits, 8, world.random)
  const kobo = koboOf(asked.amount)
  const { payerFee, payeeFee, vat } = collectionFee(kobo, asked.payerCollectionFeeShare)
  const hasFailed = 'kind' in payee
  return {
    reference: asked.referenceNumber,
    state: hasFailed ? 'FAILED' : 'PENDING',
    isQueued: isQueued && !hasFailed,
    amount: kobo.toString(),
    payerFee: payerFee.toString(),
    payeeFee: payeeFee.toString(),
    vat: vat.toString(),
    paid: '0',
    refunded: '0',
    payer: { name: payer.name, account },
    payee: hasFailed ? pagaPayee(world.organisation) : payee,
    methods: offeredMethods(paymentMethods, { accountNumber, paymentReference, isPayerAccountHolder }),
    isPayerAccountHolder,
    takesParts: asked.isAllowPartialPayments ?? false,
    takesMore: asked.isAllowOverPayments ?? false,
    created: world.now,
    expires,
    callback: asked.callBackUrl,
    note: asked.note,
    payments: [],
  }
}

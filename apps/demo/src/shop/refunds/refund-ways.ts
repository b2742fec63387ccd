import { koboOf } from '../../naira.ts'
import type { ShopContext } from '../shop-context.ts'
import type { Refund, RefundKind } from '../store/records.ts'
import type { Refundable } from './refundable.ts'

/** The APIs that give money back. */
export type RefundApis = Pick<ShopContext, 'collect' | 'merchant'>

/** How what was paid in one way is given back. Both throw `PagaError`. */
export interface RefundWay {
  /** The reference under which Paga has the payment; undefined where Paga does not have it. */
  readonly referenceAtPaga: (refund: Refund, apis: RefundApis) => Promise<string | undefined>
  /** True where Paga lists the payment itself under that reference too. */
  readonly listsPayment: boolean
  readonly send: (
    refund: Refund,
    paid: Refundable,
    apis: RefundApis,
  ) => Promise<{ readonly verdict: 'successful' | 'pending' }>
}

/** What was asked for by Collect is given back by Collect; what was paid from a Paga account is a sale, which Merchant gives back. */
export const refundWays: Readonly<Record<RefundKind, RefundWay>> = {
  request: {
    referenceAtPaga: async ({ reference }) => reference,
    listsPayment: true,
    send: ({ id, reference, amount, note }, _, { collect }) =>
      collect.refund(
        { referenceNumber: reference, refundAmount: amount, currency: 'NGN', ...reason(note) },
        { context: id },
      ),
  },
  purchase: {
    async referenceAtPaga({ id, reference }, { merchant }) {
      const asked = { merchantReference: reference }
      const sale = await merchant.getTransactionDetailsByMerchantReference(asked, { context: id })
      return sale.verdict === 'not-found' ? undefined : sale.referenceNumber
    },
    // The payment stands there under the reference of the shop.
    listsPayment: false,
    send: ({ id, listedAs, amount, note }, paid, { merchant }) =>
      merchant.refundBillPay(
        {
          referenceNumber: listedAs,
          fullRefund: koboOf(amount) === koboOf(paid.amount),
          refundAmount: amount,
          customerPhoneNumber: paid.phone,
          ...reason(note),
        },
        { context: id },
      ),
  },
}

function reason(note: string): { readonly reason?: string } {
  return note === '' ? {} : { reason: note }
}

import { collection } from '../../business/rules/payment.ts'
import { accountId } from '../../ledger/account-id.ts'
import type { Posting } from '../../ledger/ledger.ts'
import { feeOf, keyOf, type PaymentRequest, totalOf } from '../records/payment-request.ts'

/** Where the money of a request waits. */
export function heldAccount(organisation: string, reference: string): string {
  return accountId.held(keyOf(organisation, reference))
}

/**
 * Pays what is held for a request on to the payee, but for the fee; what was refunded before is no longer there, and what was
 * paid in excess goes along.
 */
export function payOnPostings(request: PaymentRequest, organisation: string): readonly Posting[] {
  const held = BigInt(request.paid) - BigInt(request.refunded)
  const charged = { fee: feeOf(request), vat: BigInt(request.vat) }
  return collection(heldAccount(organisation, request.reference), request.payee.account, held, charged)
}

/** True where everything was paid. */
export function isFunded(request: PaymentRequest): boolean {
  return BigInt(request.paid) >= totalOf(request)
}

/** Gives everything that is held for a request back to those who paid it. */
export function giveBackPostings(request: PaymentRequest, organisation: string): readonly Posting[] {
  const back = request.payments.map(({ refundAccount, kobo }) => ({
    account: refundAccount,
    kobo: BigInt(kobo),
  }))
  return [{ account: heldAccount(organisation, request.reference), kobo: -BigInt(request.paid) }, ...back]
}

import type { Kobo } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import type { Posting } from '../../ledger/ledger.ts'
import type { FeeTier } from './fees.ts'

/** What Paga keeps of a payment. */
type Charged = Pick<FeeTier, 'fee' | 'vat'>

/** The entries of money that is collected: the payer gives the amount, of which the receiver bears fee and VAT. */
export function collection(payer: string, receiver: string, amount: Kobo, tier: Charged): readonly Posting[] {
  return payment(payer, receiver, amount - tier.fee, tier)
}

/** The entries of a payment: the payer gives amount and fee, the receiver gets the amount, Paga the fee and the VAT on it. */
export function payment(
  payer: string,
  receiver: string,
  amount: Kobo,
  { fee, vat }: Charged,
): readonly Posting[] {
  return [
    { account: payer, kobo: -(amount + fee) },
    { account: receiver, kobo: amount },
    { account: accountId.fees, kobo: fee - vat },
    { account: accountId.vat, kobo: vat },
  ]
}

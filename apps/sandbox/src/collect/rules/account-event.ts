import { tell } from '../../events/paga-event.ts'
import type { World } from '../../exchange/world.ts'
import type { Kobo } from '../../kobo.ts'
import { randomUuid } from '../../random-text.ts'
import type { Change } from '../../records/change.ts'
import type { Payment } from '../records/payment.ts'
import type { PersistentAccount } from '../records/persistent-account.ts'

/** What is told of besides the account and the payment. */
interface Telling {
  readonly fee: Kobo
  readonly transactionId: string
  readonly world: World
}

/** The event of a payment into a persistent account; nothing where it names no address. */
export function accountEvent(
  account: PersistentAccount,
  payment: Payment,
  { fee, transactionId, world: { organisation, now, random } }: Telling,
): readonly Change[] {
  const { callback: address, accountNumber, accountName, payee } = account
  if (address === undefined) return []
  const isPassedOn = payee.bankName !== undefined
  const body = {
    statusCode: '0',
    statusMessage: 'success',
    transactionReference: transactionId,
    fundingTransactionReference: `F${transactionId}`,
    fundingPaymentReference: payment.id,
    accountNumber,
    accountName,
    amount: twoDecimals(BigInt(payment.kobo)),
    clearingFeeAmount: twoDecimals(fee),
    ...(isPassedOn
      ? {
          transferFeeAmount: '0.00',
          transferBankName: payee.bankName,
          transferBankAccountNumber: payee.accountNumber,
          instantSettlementStatus: 'SETTLED',
        }
      : {}),
    payerDetails: {
      paymentReferenceNumber: payment.id,
      narration: `Payment to ${accountName}`,
      paymentMethod: payment.way === 'wallet' ? 'MONEY_TRANSFER' : 'BANK_TRANSFER',
      payerName: payment.payerName,
      payerBankName: payment.payerBank,
      payerBankAccountNumber: payment.payerAccount,
    },
  }
  const id = randomUuid(random).toLowerCase()
  return [tell({ notification: 'persistentAccountWebhook', id, organisation, address, body, due: now })]
}

/** As the webhook writes amounts: two decimals, and a comma after each thousand. */
function twoDecimals(kobo: Kobo): string {
  const digits = kobo.toString().padStart(3, '0')
  return `${digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}

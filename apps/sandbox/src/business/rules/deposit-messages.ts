import { nairaText } from '../../kobo.ts'
import type { Message } from '../../outbox/outbox.ts'
import type { DepositPlan } from './plan-deposit.ts'

/** What a request says of the message. */
interface ToldDeposit {
  readonly destinationBankAccountNumber: string
  readonly recipientPhoneNumber?: string | undefined
  readonly recipientEmail?: string | undefined
  /** Who sends, as the recipient is to read it. */
  readonly senderName: string
  readonly remarks?: string | undefined
  readonly suppressRecipientMessage?: boolean | undefined
}

/** The most characters of what is passed on; the rest is cut. */
const longest = { senderName: 20, remarks: 30 } as const

/** What the recipient of a deposit is told, by message and by mail; nothing if that is suppressed. */
export function depositMessages(deposit: ToldDeposit, { amount, bank }: DepositPlan): readonly Message[] {
  if (deposit.suppressRecipientMessage === true) return []
  const sender = deposit.senderName.slice(0, longest.senderName)
  const remarks = deposit.remarks?.slice(0, longest.remarks)
  const account = `your account ${deposit.destinationBankAccountNumber} at ${bank.name}`
  const sent = `${sender} sent NGN ${nairaText(amount.kobo)} to ${account}.`
  const text = remarks === undefined ? sent : `${sent} ${remarks}`
  const { recipientPhoneNumber: phone, recipientEmail: address } = deposit
  return [
    ...(phone === undefined ? [] : [{ channel: 'sms', to: phone, about: 'receipt', text } as const]),
    ...(address === undefined ? [] : [{ channel: 'email', to: address, about: 'receipt', text } as const]),
  ]
}

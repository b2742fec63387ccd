import { type Kobo, nairaText } from '../../kobo.ts'
import type { Message } from '../../outbox/outbox.ts'
import type { Payer } from './payer.ts'
import type { Receiver } from './receiver.ts'

/** What a request says of the message. */
interface ToldTransfer {
  readonly alternateSenderName?: string | undefined
  readonly suppressRecipientMessage?: boolean | undefined
}

/** What the recipient of a transfer is told, with the withdrawal code if it goes to them; nothing if that is suppressed. */
export function transferMessages(
  { alternateSenderName, suppressRecipientMessage }: ToldTransfer,
  amount: Kobo,
  { customer }: Payer,
  { phone, waits }: Receiver,
  withdrawalCode: string | undefined,
): readonly Message[] {
  if (suppressRecipientMessage === true) return []
  // Another name is for what the organisation itself sends.
  const sender = customer?.name ?? alternateSenderName ?? organisationName
  const sent = `${sender} sent you NGN ${nairaText(amount)}.`
  const message = { channel: 'sms', to: phone } as const
  if (withdrawalCode !== undefined) {
    return [
      { ...message, about: 'withdrawal-code', text: `${sent} Fetch it with the code ${withdrawalCode}.` },
    ]
  }
  return [{ ...message, about: 'receipt', text: waits ? `${sent} It waits for you.` : sent }]
}

/** How an organisation without another name signs. */
export const organisationName = 'A Paga business'

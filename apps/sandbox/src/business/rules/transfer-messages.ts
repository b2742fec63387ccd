import type { World } from '../../exchange/world.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import type { Message } from '../../outbox/outbox.ts'
import { organisationNameOf, paymentNotice } from './organisation-messages.ts'
import type { Payer } from './payer.ts'
import type { Receiver } from './receiver.ts'

/** What a request says of the message. */
interface ToldTransfer {
  readonly alternateSenderName?: string | undefined
  readonly suppressRecipientMessage?: boolean | undefined
}

/** What the recipient of a transfer is told, with the withdrawal code if it goes to them; nothing if that is suppressed. */
export function transferMessages(
  told: ToldTransfer,
  amount: Kobo,
  payer: Payer,
  { account, phone, waits }: Receiver,
  withdrawalCode: string | undefined,
  world: World,
): readonly Message[] {
  if (told.suppressRecipientMessage === true) return []
  if (phone === undefined) return paymentNotice(account, amount, world)
  const sent = `${senderOf(told, payer, world)} sent you NGN ${nairaText(amount)}.`
  const message = { channel: 'sms', to: phone } as const
  if (withdrawalCode === undefined) {
    return [{ ...message, about: 'receipt', text: waits ? `${sent} It waits for you.` : sent }]
  }
  const text = `${sent} Fetch it with the code ${withdrawalCode}.`
  return [{ ...message, about: 'withdrawal-code', text }]
}

/** Another name is for what the organisation itself sends. */
function senderOf({ alternateSenderName }: ToldTransfer, { customer }: Payer, world: World): string {
  return customer?.name ?? alternateSenderName ?? organisationNameOf(world.organisation, world)
}

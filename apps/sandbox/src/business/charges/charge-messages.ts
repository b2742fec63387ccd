import { type Kobo, nairaText } from '../../kobo.ts'
import type { Message } from '../../outbox/outbox.ts'
import { organisationName } from '../rules/transfer-messages.ts'

/** Asks a customer to agree, or gives the code to agree with. */
export function chargeRequest(
  phone: string,
  amount: Kobo,
  purpose: string,
  code: string | undefined,
): Message {
  const charge = `NGN ${nairaText(amount)} to ${organisationName} (${purpose})`
  const to = { channel: 'sms', to: phone } as const
  if (code === undefined) return { ...to, about: 'request', text: `Do you agree to pay ${charge}?` }
  return { ...to, about: 'one-time-code', text: `Your code for paying ${charge} is ${code}.` }
}

/** Tells a customer that they paid. */
export function chargeReceipt(phone: string, amount: Kobo): Message {
  const text = `You paid NGN ${nairaText(amount)} to ${organisationName}.`
  return { channel: 'sms', to: phone, about: 'receipt', text }
}

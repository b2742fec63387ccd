import { paymentRequestCallback } from '@pagakit/models/notifications'
import { checkedReference } from '../dedupe/checked-reference.ts'
import { Refusal } from '../http/refusal.ts'
import type { AccountEvent, CollectEvent, PaymentRequestEvent } from './collect-event.ts'
import type { Message } from './read-message.ts'
import type { Verified } from './verify-message.ts'

const paidStates: readonly string[] = ['CHARGEABLE', 'CONSUMED']
const endedStates: readonly string[] = ['EXPIRED', 'FAILED', 'CANCELLED']

/**
 * Makes the event of a message whose hash was right. Only fields the hash covers decide what it is.
 *
 * @throws Refusal `odd-field` where a field that is needed is missing, or is no reference.
 */
export function eventOf(message: Message, verified: Verified): CollectEvent {
  return message.webhook.name === paymentRequestCallback.name
    ? paymentRequestEvent(message, verified)
    : accountEvent(message, verified)
}

function paymentRequestEvent(message: Message, { form, covered }: Verified): PaymentRequestEvent {
  const protectedText = among(message, covered)
  const statusCode = Number(needed('statusCode', protectedText))
  const state = needed('state', protectedText)
  if (statusCode === 2) needed('outstandingBalance', protectedText)
  const outstandingBalance = amountOf(protectedText('outstandingBalance'))
  return {
    type: paymentRequestType(statusCode, state, outstandingBalance),
    form,
    covered,
    notificationId: protectedText('notificationId'),
    externalReferenceNumber: neededReference('externalReferenceNumber', protectedText),
    statusCode,
    state,
    outstandingBalance,
    hints: message.value,
  }
}

function paymentRequestType(
  statusCode: number,
  state: string,
  outstanding: string | undefined,
): PaymentRequestEvent['type'] {
  if (statusCode === 2) return 'partly-paid'
  if (statusCode === 0 && paidStates.includes(state) && outstanding === undefined) return 'paid'
  if (statusCode !== 0 && endedStates.includes(state)) return 'ended'
  return 'update'
}

function accountEvent(message: Message, { form, covered }: Verified): AccountEvent {
  const protectedText = among(message, covered)
  const statusCode = Number(needed('statusCode', protectedText))
  return {
    type: statusCode === 0 ? 'account-paid' : 'account-update',
    form,
    covered,
    transactionReference: neededReference('transactionReference', (name) => message.texts.text(name)),
    statusCode,
    accountNumber: needed('accountNumber', protectedText),
    amount: amountOf(needed('amount', protectedText)) ?? '0',
    hints: message.value,
  }
}

type TextOf = (name: string) => string | undefined

/** Finds the texts of fields the hash covers, and of no others. */
function among({ texts }: Message, covered: readonly string[]): TextOf {
  return (name) => (covered.includes(name) ? texts.text(name) : undefined)
}

function needed(name: string, textOf: TextOf): string {
  const text = textOf(name)
  if (text === undefined) throw new Refusal('odd-field', `${name} is missing, or not hashed.`)
  return text
}

function neededReference(name: string, textOf: TextOf): string {
  return checkedReference(name, needed(name, textOf))
}

/** `5,000.50` as `5000.5`; undefined for nothing and for zero. */
function amountOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const [whole = '', decimals = ''] = text.replaceAll(',', '').split('.')
  const kept = decimals.replace(/0+$/, '')
  const digits = whole.replace(/^0+(?=\d)/, '')
  if (digits === '0' && kept === '') return undefined
  return kept === '' ? digits : `${digits}.${kept}`
}

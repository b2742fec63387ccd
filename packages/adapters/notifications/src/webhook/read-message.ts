import { jsonCodec } from '@pagakit/codecs/json'
import type { FieldShape, ObjectShape, TextSource } from '@pagakit/contract'
import { paymentRequestCallback, persistentAccountWebhook, type Webhook } from '@pagakit/models/notifications'
import { Refusal } from '../http/refusal.ts'
import { canonicalMembers, canonicalTexts } from './canonical-texts.ts'

/** A message of which is known what it is, and nothing yet about who sent it. */
export interface Message {
  readonly webhook: Webhook
  /** The members under the names of today, read by their kinds. */
  readonly value: Readonly<Record<string, unknown>>
  /** The texts as received, under the names of today. */
  readonly texts: TextSource
}

/** A member that only this webhook has tells which one a body is. */
const marks: readonly (readonly [mark: string, webhook: Webhook])[] = [
  ['externalReferenceNumber', paymentRequestCallback],
  ['accountNumber', persistentAccountWebhook],
]

/** Every member of every webhook, by the names of today and before: which of them it is, is not known before it is read. */
const anyShape: ObjectShape = {
  fields: Object.fromEntries(marks.flatMap(([, webhook]) => namedFields(webhook))),
}

function namedFields({ payloadShape: { fields }, olderNames }: Webhook): [string, FieldShape][] {
  const older = Object.entries(olderNames).flatMap(([name, today]): [string, FieldShape][] => {
    const field = fields[today]
    return field === undefined ? [] : [[name, field]]
  })
  // Whether a member may be missing is asked later: a missing text would be read as an empty one here.
  return [...Object.entries(fields), ...older].map(([name, field]) => [name, { ...field, required: false }])
}

/**
 * Reads a body and finds out which webhook it is.
 *
 * @throws Refusal `unreadable`, `unknown-message` or `odd-field`.
 */
export function readMessage(bytes: Uint8Array): Message {
  const decoded = jsonCodec.decode(bytes, anyShape)
  if ('problem' in decoded) throw new Refusal('unreadable', decoded.problem)
  const found = marks.flatMap(([mark, webhook]) => {
    const texts = canonicalTexts(decoded.texts, webhook.olderNames)
    return texts.text(mark) === undefined ? [] : [{ webhook, texts }]
  })
  const [message, second] = found
  if (message === undefined || second !== undefined) throw new Refusal('unknown-message')
  return { ...message, value: canonicalMembers(decoded.value, message.webhook.olderNames) }
}

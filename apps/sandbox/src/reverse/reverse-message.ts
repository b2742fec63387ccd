import { jsonCodec } from '@pagakit/codecs/json'
import type { Operation } from '@pagakit/contract'
import { reverseOperations } from '@pagakit/models/notifications'
import type { OutgoingMessage } from '../outgoing/post.ts'
import type { KnownServer } from './integrations.ts'

/** The name of an operation of the Merchant Notification (reverse) API. */
export type ReverseOperationName = keyof typeof reverseOperations

/** Writes a call to a merchant's server. */
export async function reverseMessage(
  name: ReverseOperationName,
  members: Readonly<Record<string, unknown>>,
  { authorization, isTest }: KnownServer,
): Promise<OutgoingMessage> {
  return {
    headers: { 'content-type': 'application/json', authorization: await authorization.reveal() },
    body: written({ isTest, ...members }, reverseOperations[name]),
  }
}

/** Amounts as bare numbers; an operation that nobody has described has whatever members it is given. */
function written(body: Readonly<Record<string, unknown>>, { requestShape }: Operation): string {
  const isDescribed = Object.keys(body).every((name) => Object.hasOwn(requestShape.fields, name))
  return isDescribed ? jsonCodec.encode(body, requestShape) : JSON.stringify(body)
}

/** Reads what a merchant's server answered; undefined where it is no JSON object. */
export function reverseAnswer(
  name: ReverseOperationName,
  body: Uint8Array,
): Readonly<Record<string, unknown>> | undefined {
  const operation: Operation = reverseOperations[name]
  const decoded = jsonCodec.decode(body, operation.responseShape)
  return 'problem' in decoded ? undefined : decoded.value
}

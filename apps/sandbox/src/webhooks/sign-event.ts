import { jsonCodec } from '@pagakit/codecs/json'
import { writeAmount } from '@pagakit/contract'
import { collectWebhooks, type Webhook } from '@pagakit/models/notifications'
import { sign } from '@pagakit/signing'
import type { PagaEvent } from '../events/paga-event.ts'
import type { OutgoingMessage } from '../outgoing/post.ts'

/** Where the hash of a webhook stands. */
export type WebhookForm = 'body' | 'header'

/** Writes a webhook as Paga posts it, with its hash in the body or in headers. */
export async function signEvent(
  { body: told }: PagaEvent,
  notification: keyof typeof collectWebhooks,
  hashKey: string,
  form: WebhookForm,
): Promise<OutgoingMessage> {
  const webhook: Webhook = collectWebhooks[notification]
  const shape = webhook.payloadShape
  const body = form === 'header' ? withDecimals(told) : told
  const unsigned = jsonCodec.encode(body, shape)
  // The hash is over the characters that stand in the body, so they are read back from there.
  const decoded = jsonCodec.decode(new TextEncoder().encode(unsigned), shape)
  if ('problem' in decoded) throw new TypeError(decoded.problem)
  const fields = webhook.headerStarts[0] ?? []
  const hash = await sign(form === 'body' ? webhook.hash : fields, decoded.texts, hashKey)
  const headers = { 'content-type': 'application/json' }
  if (form === 'body') return { headers, body: jsonCodec.encode({ ...body, hash }, shape) }
  return {
    headers: { ...headers, 'x-paga-hash': hash, 'x-paga-hash-parameters': fields.join(',') },
    body: unsigned,
  }
}

/** In the header form the balance needs its two decimals: more may follow it in what is hashed. */
function withDecimals(body: PagaEvent['body']): PagaEvent['body'] {
  const balance = body['outstandingBalance']
  return typeof balance === 'string' ? { ...body, outstandingBalance: writeAmount(balance, 'fixed2') } : body
}

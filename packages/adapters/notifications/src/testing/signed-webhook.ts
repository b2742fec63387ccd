import { jsonCodec } from '@pagakit/codecs/json'
import type { Recipe } from '@pagakit/contract'
import { sign } from '@pagakit/signing'
import type { WebhookMessage } from './webhook-message.ts'

/** How a message is signed and sent. */
export interface SigningOptions {
  readonly hashKey: string
  /** Whether the hash goes into the body or into headers. @default 'body' */
  readonly form?: 'body' | 'header'
  /** The list of the header form. @default what its start must be */
  readonly headerParameters?: readonly string[]
  /** Where it is posted to. @default 'http://localhost/paga' */
  readonly url?: string
}

/** A message that is signed, in its parts. */
export interface SignedParts {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Signs a message as Paga does and gives the request that carries it.
 *
 * @example
 * const response = await webhook(await signedWebhook(webhookMessage('paid'), { hashKey }))
 */
export async function signedWebhook(message: WebhookMessage, options: SigningOptions): Promise<Request> {
  const { url, headers, body } = await signedParts(message, options)
  return new Request(url, { method: 'POST', headers, body })
}

/** Signs a message and gives the parts of the request that carries it, for who sends it in another way. */
export async function signedParts(
  { webhook, payload }: WebhookMessage,
  {
    hashKey,
    form = 'body',
    headerParameters = webhook.headerStarts[0] ?? [],
    url = 'http://localhost/paga',
  }: SigningOptions,
): Promise<SignedParts> {
  const shape = webhook.payloadShape
  const unsigned = jsonCodec.encode(payload, shape)
  const recipe: Recipe = form === 'body' ? webhook.hash : headerParameters
  // The hash is over the characters that stand in the body, so they are read back from there.
  const decoded = jsonCodec.decode(new TextEncoder().encode(unsigned), shape)
  if ('problem' in decoded) throw new TypeError(decoded.problem)
  const hash = await sign(recipe, decoded.texts, hashKey)
  const headers = { 'content-type': 'application/json' }
  if (form === 'body') return { url, headers, body: jsonCodec.encode({ ...payload, hash }, shape) }
  return {
    url,
    headers: { ...headers, 'x-paga-hash': hash, 'x-paga-hash-parameters': headerParameters.join(',') },
    body: unsigned,
  }
}

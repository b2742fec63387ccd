import type { SignedParts, SigningOptions } from './signed-webhook.ts'
import { signedParts } from './signed-webhook.ts'
import type { WebhookMessage, WebhookPayload } from './webhook-message.ts'

/** What is done to the parts of a request whose hash was right. */
type Break = (parts: SignedParts) => RequestInit

/** A way to break a message. */
export type BrokenKind =
  | 'unsigned'
  | 'empty-hash'
  | 'flipped-hash'
  | 'upper-case-hash'
  | 'changed-code'
  | 'member-twice'
  | 'truncated'
  | 'empty'
  | 'html'
  | 'list'
  | 'too-deep'
  | 'too-large'
  | 'wrong-type'
  | 'compressed'
  | 'by-get'
  | 'short-list'
  | 'prototype-list'

/** Every way to break the body form of a message. A right receiver refuses all of them. */
const breaks: Readonly<Record<BrokenKind, Break>> = {
  unsigned: ({ body }) => ({ body: without(body, 'hash') }),
  'empty-hash': ({ body }) => ({ body: changed(body, { hash: '' }) }),
  'flipped-hash': ({ body }) => ({ body: changed(body, { hash: flipped(String(members(body)['hash'])) }) }),
  'upper-case-hash': ({ body }) => ({
    body: changed(body, { hash: String(members(body)['hash']).toUpperCase() }),
  }),
  'changed-code': ({ body }) => ({ body: changed(body, { statusCode: '5' }) }),
  'member-twice': ({ body }) => ({ body: body.replace('{', '{"statusCode":"0",') }),
  truncated: ({ body }) => ({ body: body.slice(0, -5) }),
  empty: () => ({ body: '' }),
  html: () => ({ body: '<html><body>Bad gateway</body></html>' }),
  list: ({ body }) => ({ body: `[${body}]` }),
  'too-deep': () => ({ body: `{"a":${'['.repeat(100)}${']'.repeat(100)}}` }),
  'too-large': ({ body }) => ({ body: changed(body, { note: 'x'.repeat(70_000) }) }),
  'wrong-type': ({ headers }) => ({ headers: { ...headers, 'content-type': 'text/plain' } }),
  compressed: ({ headers }) => ({ headers: { ...headers, 'content-encoding': 'gzip' } }),
  'by-get': () => ({ method: 'GET', body: null }),
  'short-list': ({ headers, body }) => ({ headers: hashHeaders(headers, body, 'statusCode') }),
  'prototype-list': ({ headers, body }) => ({ headers: hashHeaders(headers, body, '__proto__.statusCode') }),
}

/** All ways to break a message. */
// The keys of the table are of its type, which the type of Object.keys does not say.
export const brokenKinds: readonly BrokenKind[] = Object.keys(breaks) as BrokenKind[]

/**
 * Signs a message and then breaks it: your receiver must refuse every kind.
 *
 * @example
 * for (const kind of brokenKinds) {
 *   const response = await webhook(await brokenWebhook(kind, webhookMessage('paid'), { hashKey }))
 *   expect(response.ok).toBe(false)
 * }
 */
export async function brokenWebhook(
  kind: BrokenKind,
  message: WebhookMessage,
  options: Pick<SigningOptions, 'hashKey' | 'url'>,
): Promise<Request> {
  const parts = await signedParts(message, options)
  const { url, headers, body } = parts
  return new Request(url, { method: 'POST', headers, body, ...breaks[kind](parts) })
}

function members(body: string): WebhookPayload {
  return JSON.parse(body)
}

function changed(body: string, changes: WebhookPayload): string {
  return JSON.stringify({ ...members(body), ...changes })
}

function without(body: string, name: string): string {
  return changed(body, { [name]: undefined })
}

/** Another digit in place of the last one. */
function flipped(hash: string): string {
  return hash.slice(0, -1) + (hash.endsWith('0') ? '1' : '0')
}

function hashHeaders(
  headers: SignedParts['headers'],
  body: string,
  list: string,
): Readonly<Record<string, string>> {
  return { ...headers, 'x-paga-hash': String(members(body)['hash']), 'x-paga-hash-parameters': list }
}

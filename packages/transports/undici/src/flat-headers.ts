import type { TransportRequest } from '@pagakit/contract'
import { unsendable } from './failure.ts'

const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

/** Where a message ends and whom it is for. From a caller they could turn one request into two. */
const framing: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Bodies are taken as they come: nothing is decompressed here. */
const encoding = ['accept-encoding', 'identity'] as const

/**
 * The headers in the form undici takes without copying: name, value, name, value.
 *
 * @throws TransportFailure if they cannot be sent; the message holds none of their values.
 */
export function flatHeaders(headers: TransportRequest['headers']): string[] {
  const flat: string[] = [...encoding]
  const names = Object.keys(headers)
  for (const name of names) {
    if (!TOKEN.test(name)) throw unsendable('the name of a header holds a character that HTTP does not allow')
    const lowerCase = name.toLowerCase()
    if (framing.has(lowerCase)) throw unsendable(`the header ${lowerCase} is set by the transport itself`)
    // Names in lower case cannot be there twice, so they need no search.
    if (name !== lowerCase && isTwice(lowerCase, names))
      throw unsendable(`the header ${lowerCase} is there twice`)
    if (lowerCase === encoding[0]) continue
    const value = headers[name] ?? ''
    if (!FIELD_VALUE.test(value)) {
      throw unsendable(`the header ${lowerCase} holds a character that HTTP does not allow`)
    }
    flat.push(name, value)
  }
  return flat
}

function isTwice(lowerCase: string, names: readonly string[]): boolean {
  return names.filter((name) => name.toLowerCase() === lowerCase).length > 1
}

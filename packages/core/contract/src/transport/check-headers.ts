import { unsendable } from './failure.ts'
import type { TransportRequest } from './transport.ts'

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

/**
 * Refuses headers that cannot be sent as they are (RFC 9110, section 5), or that could change where the request ends.
 *
 * @throws TransportFailure `unreachable`, with nothing written; the message holds none of their values.
 */
export function checkHeaders(headers: TransportRequest['headers']): void {
  const names = Object.keys(headers)
  for (const name of names) {
    if (!TOKEN.test(name)) throw unsendable('the name of a header holds a character that HTTP does not allow')
    const lowerCase = name.toLowerCase()
    if (framing.has(lowerCase)) throw unsendable(`the header ${lowerCase} is set by the transport itself`)
    // Names in lower case cannot be there twice, so they need no search.
    if (name !== lowerCase && isTwice(lowerCase, names))
      throw unsendable(`the header ${lowerCase} is there twice`)
    if (!FIELD_VALUE.test(headers[name] ?? '')) {
      throw unsendable(`the header ${lowerCase} holds a character that HTTP does not allow`)
    }
  }
}

function isTwice(lowerCase: string, names: readonly string[]): boolean {
  return names.filter((name) => name.toLowerCase() === lowerCase).length > 1
}

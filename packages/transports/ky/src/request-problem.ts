import type { TransportRequest } from '@pagakit/contract'

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

/** Why a request cannot be sent as it is, in words without any of its values; undefined where it can. */
export function requestProblem(
  request: TransportRequest,
  url: Pick<URL, 'protocol' | 'username' | 'password'> | null,
): string | undefined {
  if (url === null) return 'its URL cannot be read'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'its URL is neither https nor http'
  if (url.username !== '' || url.password !== '') return 'its URL holds a user name or password'
  if (request.method === 'GET' && request.body !== undefined) return 'a GET carries no body'
  return headerProblem(request.headers)
}

function headerProblem(headers: Readonly<Record<string, string>>): string | undefined {
  const names = Object.keys(headers)
  for (const name of names) {
    if (!TOKEN.test(name)) return 'the name of a header holds a character that HTTP does not allow'
    const lowerCase = name.toLowerCase()
    if (framing.has(lowerCase)) return `the header ${lowerCase} is set by the transport itself`
    // Names in lower case cannot be there twice, so they need no search.
    if (name !== lowerCase && isTwice(lowerCase, names)) return `the header ${lowerCase} is there twice`
    if (!FIELD_VALUE.test(headers[name] ?? ''))
      return `the header ${lowerCase} holds a character that HTTP does not allow`
  }
  return undefined
}

function isTwice(lowerCase: string, names: readonly string[]): boolean {
  return names.filter((name) => name.toLowerCase() === lowerCase).length > 1
}

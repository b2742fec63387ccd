import { PagaError } from '@pagakit/contract'

/** Headers that carry the signature, describe the body or frame the message; a caller cannot set them. */
const reserved = new Set([
  'accept',
  'authorization',
  'connection',
  'content-length',
  'content-type',
  'credentials',
  'expect',
  'hash',
  'host',
  'keep-alive',
  'principal',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

const NAME = /^[!#$%&'*+.^_`|~\w-]+$/
const VALUE = /^[\x20-\x7E\x80-\xFF\t]*$/

/**
 * Checks the headers a caller adds to a call, and gives them back with names in lower case.
 *
 * @throws PagaError `INVALID_INPUT`, without the value, which may be secret
 */
export function checkHeaders(
  operation: string,
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => {
    const key = name.toLowerCase()
    if (!NAME.test(name)) throw refused(operation, 'a header name has characters that cannot stand there.')
    if (reserved.has(key))
      throw refused(operation, `the header ${key} is set by the client and cannot be replaced.`)
    if (typeof value !== 'string' || !VALUE.test(value)) {
      throw refused(operation, `the header ${key} has a value that cannot stand in a header.`)
    }
    return [key, value]
  })
  return Object.fromEntries(entries)
}

function refused(operation: string, message: string): PagaError {
  return new PagaError({
    code: 'INVALID_INPUT',
    operation,
    message,
    hint: 'Mend options.headers; nothing was sent.',
    outcome: 'not-sent',
    retry: 'never',
    params: { option: 'headers' },
  })
}

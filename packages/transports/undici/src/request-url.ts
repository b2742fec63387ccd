import type { TransportRequest } from '@pagakit/contract'
import { unsendable } from './failure.ts'

/**
 * Where a request goes.
 *
 * @throws TransportFailure if it cannot be sent there; the message holds nothing of the URL.
 */
export function requestUrl({ url: text, method, body }: TransportRequest): URL {
  const url = URL.parse(text)
  if (url === null) throw unsendable('its URL cannot be read')
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw unsendable('its URL is neither https nor http')
  if (url.username !== '' || url.password !== '') throw unsendable('its URL holds a user name or password')
  if (method === 'GET' && body !== undefined) throw unsendable('a GET carries no body')
  return url
}

import type { TransportRequest } from '@pagakit/contract'
import { checkHeaders } from '@pagakit/contract/transport'

/** Bodies are taken as they come: nothing is decompressed here. */
const encoding = ['accept-encoding', 'identity'] as const

/**
 * The headers in the form undici takes without copying: name, value, name, value.
 *
 * @throws TransportFailure if they cannot be sent; the message holds none of their values.
 */
export function flatHeaders(headers: TransportRequest['headers']): string[] {
  checkHeaders(headers)
  const flat: string[] = [...encoding]
  for (const name of Object.keys(headers)) {
    if (name.toLowerCase() !== encoding[0]) flat.push(name, headers[name] ?? '')
  }
  return flat
}

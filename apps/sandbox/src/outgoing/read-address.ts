/** Where something is to go, or why nothing goes there. */
export type AddressReading =
  | { readonly url: URL; readonly problem?: undefined }
  | { readonly url?: undefined; readonly problem: string }

/**
 * Reads an address that a caller gave, before any name is looked up.
 *
 * The host must be written as it is meant: `2130706433`, `0x7f.1`, `0177.0.0.1` and `127.1` are all read as 127.0.0.1 by
 * URL parsers, and nobody who means well writes them.
 */
export function readAddress(address: string): AddressReading {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined) return { problem: 'The address is no URL.' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { problem: 'The address is not http or https.' }
  if (url.username !== '' || url.password !== '') return { problem: 'The address holds credentials.' }
  const [, written = ''] = /^https?:\/\/([^/?#]*)/i.exec(address) ?? []
  if (withoutPort(written).toLowerCase() !== url.hostname) {
    return { problem: `The host is written in an odd way; it is read as ${url.hostname}.` }
  }
  return { url }
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '')
}

/** The port of a URL, also where it goes without saying. */
export function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port)
  return protocol === 'https:' ? 443 : 80
}

import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isLoopback } from './is-loopback.ts'
import { portOf, readAddress } from './read-address.ts'

/** One address of a host. */
export interface HostAddress {
  readonly address: string
  readonly family: number
}

/** Finds the addresses of a name; `dns.lookup` does. */
export type Lookup = (name: string) => Promise<readonly HostAddress[]>

/** A place that may be connected to: the very address that was checked, whatever its name points to a moment later. */
export interface Destination {
  readonly url: URL
  readonly host: HostAddress
}

/** Where to connect, or why nothing is sent. */
export type Resolution = Destination | { readonly problem: string }

/**
 * Finds out where an address leads, once, and whether something may go there: to this machine, or to a `host:port` that was
 * allowed. The caller connects to what was found and looks nothing up again.
 */
export async function resolveAddress(
  text: string,
  allowed: readonly string[],
  find: Lookup = platformLookup,
): Promise<Resolution> {
  const { url, problem } = readAddress(text)
  if (url === undefined) return { problem }
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const hosts = isIP(name) ? [{ address: name, family: isIP(name) }] : await found(name, find)
  const [host] = hosts
  if (host === undefined) return { problem: 'The name of the host is not known.' }
  const isAllowed = allowed.includes(`${url.hostname}:${portOf(url)}`)
  if (!isAllowed && !hosts.every(({ address }) => isLoopback(address))) {
    return { problem: 'The address is not on this machine, and not among those that were allowed.' }
  }
  return { url, host }
}

async function found(name: string, find: Lookup): Promise<readonly HostAddress[]> {
  return find(name).catch(() => [])
}

function platformLookup(name: string): Promise<readonly HostAddress[]> {
  return lookup(name, { all: true })
}

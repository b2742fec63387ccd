import { BlockList, isIP } from 'node:net'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** True for an IP address of this machine that nothing else can reach: 127.0.0.0/8 and ::1. */
export function isLoopback(address: string): boolean {
  const family = isIP(address)
  // Node takes ::ffff:127.0.0.1 for the IPv4 address within it; here an address is what it says it is.
  return family === 4 ? loopback.check(address, 'ipv4') : family === 6 && address === '::1'
}

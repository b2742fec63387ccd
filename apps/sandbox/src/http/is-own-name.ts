const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i

/**
 * True if a Host header, with or without a port, is a name of this machine, or the address the sandbox was told to listen on.
 *
 * A page elsewhere can have its own name point to 127.0.0.1, but then its browser sends that name.
 */
export function isOwnName(host: string, listeningOn?: string): boolean {
  const name = host.replace(/:\d{1,5}$/, '')
  return LOOPBACK.test(name) || name.toLowerCase() === listeningOn?.toLowerCase()
}

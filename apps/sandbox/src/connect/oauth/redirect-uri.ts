/** The names of this machine that a redirect URI may have with any port (RFC 8252, section 7.3). */
const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** True for an address that is registered, letter by letter (RFC 9700, section 2.1), the port of this machine aside. */
export function isRegistered(uri: string, registered: readonly string[]): boolean {
  // A port past 65535 looks like one and makes an address nobody can go to.
  if (!URL.canParse(uri)) return false
  return registered.some((known) => known === uri || withoutLocalPort(known) === withoutLocalPort(uri))
}

/** The URI without its port where it is one of this machine; any other as it is. */
function withoutLocalPort(uri: string): string {
  const match = /^(http:\/\/)([^/:?#@\\]+|\[::1\])(?::\d{1,5})?(\/.*)?$/.exec(uri)
  const [, scheme, host = '', rest = ''] = match ?? []
  return loopback.includes(host) && !rest.includes('#') ? `${scheme}${host}${rest}` : uri
}

/** The redirect URI with more parameters; a query it has of its own is kept (RFC 6749, section 3.1.2). */
export function withParameters(
  uri: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return `${uri}${uri.includes('?') ? '&' : '?'}${new URLSearchParams(given)}`
}

/**
 * Where forms may lead when they send the user back, as sources of a Content-Security-Policy.
 *
 * On this machine every port is allowed: the page that takes the code often sends the user on to another server of the
 * same developer, and browsers hold that redirect, too, against the policy of the form.
 */
export function formTargets(uri: string): string {
  const { hostname, origin } = new URL(uri)
  // A policy has no way to name an address of IPv6.
  if (hostname === '[::1]') return 'http:'
  return loopback.includes(hostname) ? 'http://localhost:* http://127.0.0.1:*' : origin
}

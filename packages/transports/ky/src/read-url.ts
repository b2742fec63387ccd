/** The parts of an address that are looked at. */
export interface UrlParts {
  readonly protocol: string
  readonly hostname: string
  /** Empty where it is the protocol's own. */
  readonly port: string
  /** Host name and port. */
  readonly host: string
  /** Path and query. */
  readonly path: string
  readonly username: string
  readonly password: string
}

const MOST_KNOWN = 100

// An operation has the same URL every time, so it is read once.
const known = new Map<string, UrlParts>()

/** Reads a URL; null where it is none. */
export function readUrl(text: string): UrlParts | null {
  const found = known.get(text)
  if (found !== undefined) return found
  const url = URL.parse(text)
  if (url === null) return null
  const { protocol, hostname, port, host, pathname, search, username, password } = url
  const parts = { protocol, hostname, port, host, path: pathname + search, username, password }
  // A password is not to be kept. Such a URL is refused.
  if (username !== '' || password !== '') return parts
  if (known.size === MOST_KNOWN) known.clear()
  known.set(text, parts)
  return parts
}

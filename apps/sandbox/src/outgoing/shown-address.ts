/** An address without credentials and without the values of its query, which may be tokens. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return '(not a URL)'
  const { origin, pathname, search } = new URL(address)
  return `${origin}${pathname}${search === '' ? '' : '?…'}`
}

/** Members with every web address in them, at any depth, as it may be shown. */
export function withShownAddresses(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // Copied whole first, as `redact` does it: then no name is another's but its own.
  const copy: Record<string, unknown> = { ...members }
  for (const name of Object.keys(copy)) copy[name] = shown(copy[name])
  return copy
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return /^https?:/i.test(value) ? shownAddress(value) : value
  if (Array.isArray(value)) return value.map(shown)
  return typeof value === 'object' && value !== null ? withShownAddresses({ ...value }) : value
}

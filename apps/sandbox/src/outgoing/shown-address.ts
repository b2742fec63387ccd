/** An address without credentials and without the values of its query, which may be tokens. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return '(not a URL)'
  const { origin, pathname, search } = new URL(address)
  return `${origin}${pathname}${search === '' ? '' : '?…'}`
}

/** Members with every web address in them, at any depth, as it may be shown. */
export function withShownAddresses(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, shown(value)]))
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return /^https?:/i.test(value) ? shownAddress(value) : value
  if (Array.isArray(value)) return value.map(shown)
  return typeof value === 'object' && value !== null ? withShownAddresses({ ...value }) : value
}

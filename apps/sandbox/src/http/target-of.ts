/** Where a request goes on its server, as it was written. */
export interface Target {
  readonly path: string
  /** What stands behind the question mark; empty where there is none. */
  readonly query: string
}

/** Cuts path and query out of the address of a request, which is normalised already: parsing it again gives the same. */
export function targetOf({ url }: Pick<Request, 'url'>): Target {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const fragment = url.indexOf('#', start)
  const end = fragment === -1 ? url.length : fragment
  const mark = url.indexOf('?', start)
  if (mark === -1 || mark > end) return { path: url.slice(start, end), query: '' }
  return { path: url.slice(start, mark), query: url.slice(mark + 1, end) }
}

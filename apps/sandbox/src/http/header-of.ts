/** Reads the headers of a request, one at a time; undefined for one that is absent. */
export function headerOf({ headers }: Request): (name: string) => string | undefined {
  return (name) => headers.get(name) ?? undefined
}

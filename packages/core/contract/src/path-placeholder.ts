const PLACEHOLDER = /^\{(\w+)\}$/

/** The member a segment of a binding's path stands for: `amount` for `{amount}`; undefined for a segment of its own. */
export function placeholderOf(segment: string): string | undefined {
  return PLACEHOLDER.exec(segment)?.[1]
}

/**
 * The members the path of a binding carries, in its order.
 *
 * @example
 * placeholdersOf('/pay/amount/{amount}') // ['amount']
 */
export function placeholdersOf(path: string): readonly string[] {
  return path.split('/').flatMap((segment) => placeholderOf(segment) ?? [])
}

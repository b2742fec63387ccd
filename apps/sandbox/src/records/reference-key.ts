/** The key of what is remembered about an operation: whose it is, and its reference. */
export function referenceKey(operation: {
  readonly organisation: string
  readonly reference: string
}): string {
  return `${operation.organisation}/${operation.reference}`
}

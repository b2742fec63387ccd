/** The members that say how much money a request is about, in their order. */
export const amountMembers = ['amount', 'refundAmount'] as const

/** How much money a request is about, as it was sent. */
export function amountOf(request: Readonly<Record<string, unknown>>): unknown {
  return amountMembers.map((name) => request[name]).find((amount) => amount !== undefined)
}

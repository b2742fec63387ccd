/** What is said of an operation, point by point: `request.amount.required` is `yes`. */
export type Facts = ReadonlyMap<string, string>

/** A point on which two sides differ. */
export interface Difference {
  readonly operation: string
  readonly at: string
  readonly ledger: string
  readonly ours: string
}

const ABSENT = 'absent'

/** Every point on which the ledger and a descriptor differ, points that only one of them has included. */
export function differences(operation: string, ledger: Facts, ours: Facts): readonly Difference[] {
  const points = [...new Set([...ledger.keys(), ...ours.keys()])]
  return points
    .map((at) => ({ operation, at, ledger: ledger.get(at) ?? ABSENT, ours: ours.get(at) ?? ABSENT }))
    .filter((point) => point.ledger !== point.ours)
}

/** True for a field that is not in the descriptor, or that it does not require although the ledger does. */
export function loosens({ at, ledger, ours }: Difference): boolean {
  if (!/^(request|response)\./.test(at)) return false
  return ours === ABSENT || (at.endsWith('.required') && ledger === 'yes')
}

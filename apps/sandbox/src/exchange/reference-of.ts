import { type Operation, textsOf } from '@pagakit/contract'

type Request = Readonly<Record<string, unknown>>

/** The reference of a request, whatever its name; a batch without one goes by the reference of its first item. */
export function referenceOf(operation: Operation, value: Request): string | undefined {
  const { items } = operation
  const first = items === undefined ? undefined : textsOf(value).text(`${items.list}.0.referenceNumber`)
  return ownReferenceOf(operation, value) ?? first
}

/** The reference of a request as a whole, whatever its name. */
export function ownReferenceOf({ reference }: Operation, value: Request): string | undefined {
  return reference === undefined ? undefined : textsOf(value).text(reference.field)
}

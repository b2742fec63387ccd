import { type Operation, textsOf } from '@pagakit/contract'

/** The reference of a request, whatever its name; a batch without one goes by the reference of its first item. */
export function referenceOf(
  { reference, items }: Operation,
  value: Readonly<Record<string, unknown>>,
): string | undefined {
  const texts = textsOf(value)
  const own = reference === undefined ? undefined : texts.text(reference.field)
  return own ?? (items === undefined ? undefined : texts.text(`${items.list}.0.referenceNumber`))
}

import type { FieldKind, FieldShape, ObjectShape } from '@pagakit/contract'
import fc from 'fast-check'

type Value = Readonly<Record<string, unknown>>

/** Any value of a kind as a prepared request has it: amounts as their shortest text, nothing empty. */
const kinds: Readonly<Record<FieldKind, (field: FieldShape) => fc.Arbitrary<unknown>>> = {
  text: ({ values }) =>
    values === undefined ? fc.string({ unit: 'grapheme', minLength: 1 }) : fc.constantFrom(...values),
  amount: () => fc.bigInt(1n, 10n ** 17n - 1n).map(shortestDecimal),
  integer: () => fc.nat(),
  boolean: () => fc.boolean(),
  list: ({ items }) =>
    fc.array(items === undefined ? fc.string({ minLength: 1 }) : kinds[items.kind](items), { minLength: 1 }),
  object: ({ fields }) =>
    fields === undefined
      ? fc.dictionary(memberName(), fc.string({ minLength: 1 }))
      : valueByShape({ fields }),
  file: () => fc.uint8Array({ minLength: 1 }).map((bytes) => ({ bytes, contentType: 'image/jpeg' })),
}

/** Any request of a shape: what it requires, and some of what it does not. */
export function valueByShape({ fields }: Pick<ObjectShape, 'fields'>): fc.Arbitrary<Value> {
  const members = Object.entries(fields).map(([name, field]) => [name, kinds[field.kind](field)])
  const requiredKeys = Object.keys(fields).filter((name) => fields[name]?.required === true)
  return fc.record(Object.fromEntries(members), { requiredKeys, noNullPrototype: true })
}

function memberName(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/)
}

function shortestDecimal(kobo: bigint): string {
  const digits = kobo.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/0+$/, '').replace(/\.$/, '')
}

import type { Decoded, Operation } from '@pagakit/contract'

/** Members that Paga's table calls otherwise than its sample and its clients do, by operation. */
const otherNames: Readonly<Record<string, { readonly table: string; readonly sample: string }>> = {
  onboardMerchant: { table: 'referenceNumber', sample: 'reference' },
}

/** Reads a member under the name of the table as the one of the sample, which the model has. */
export function readOtherNames(decoded: Decoded, { name }: Operation): Decoded {
  const names = otherNames[name]
  const { value, texts } = decoded
  if (names === undefined || value[names.sample] !== undefined) return decoded
  const { [names.table]: member, ...others } = value
  return {
    value: member === undefined ? others : { ...others, [names.sample]: member },
    texts: {
      text: (path) => texts.text(path === names.sample ? names.table : path),
      count: (path) => texts.count(path),
    },
  }
}

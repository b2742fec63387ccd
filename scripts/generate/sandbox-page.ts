import type { Api, Operation } from '@pagakit/contract'

/** The operations the sandbox carries out, by the name of each API it serves. */
export type BehavioursByApi = Readonly<Record<string, readonly { readonly operation: Operation }[]>>

/** Writes which operations the sandbox carries out, and which it answers with the sample of their descriptor. */
export function sandboxPage(apis: readonly Api[], behaviours: BehavioursByApi): string {
  const sections = apis.flatMap((api) => {
    const served = behaviours[api.name]
    return served === undefined ? [] : [section(api, new Set(served.map(({ operation }) => operation.name)))]
  })
  return `<!-- Written by \`pnpm generate\` from the descriptors and the behaviours of the sandbox. Do not edit. -->

# What the sandbox does with an operation

Every operation is checked: credentials, hash, fields, and that the reference is new where it must be. What comes then is
either carried out over the books, or answered with the sample of its descriptor, and nothing is moved or kept but the
reference.
${sections.join('')}`
}

function section({ name, operations }: Api, carriedOut: ReadonlySet<string>): string {
  const rows = Object.keys(operations).map((operation) => {
    return `| ${operation} | ${carriedOut.has(operation) ? 'carried out' : 'answered with its sample'} |`
  })
  return `
## ${name}

| operation | in the sandbox |
|---|---|
${rows.join('\n')}
`
}

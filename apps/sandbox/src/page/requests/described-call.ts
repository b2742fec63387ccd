import type { Api, CodeMeaning, Operation } from '@pagakit/contract'
import type { JournalEntry } from '../../journal/journal.ts'
import { servedApis } from '../../served-apis.ts'

/** What the descriptors say of a request. */
export interface DescribedCall {
  readonly api: Api
  readonly operation: Operation
  /** What its code means; undefined for one that is not in the table. */
  readonly meaning: CodeMeaning | undefined
}

/** Finds the operation a request was for; undefined for a path that is no operation's, and for pages. */
export function describedCall({
  operation: name,
  path,
  responseCode,
}: JournalEntry): DescribedCall | undefined {
  if (name === undefined) return undefined
  const plain = path.replaceAll(/\/{2,}/g, '/')
  const apis = servedApis.map(({ api }) => api).filter((api) => Object.hasOwn(api.operations, name))
  // APIs share names, such as merchantPayment, but no paths.
  const api = apis.find((candidate) => isUnder(plain, candidate.operations[name])) ?? apis[0]
  const operation = api?.operations[name]
  if (api === undefined || operation === undefined) return undefined
  const meaning = responseCode === undefined ? undefined : api.codes[responseCode]
  return { api, operation, meaning }
}

function isUnder(path: string, operation: Operation | undefined): boolean {
  return (operation?.bindings ?? []).some((binding) => path.startsWith(binding.path.replace(/\{.*$/s, '')))
}

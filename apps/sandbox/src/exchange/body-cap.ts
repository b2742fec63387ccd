import type { Binding, Operation } from '@pagakit/contract'

/** The most KiB a request body may have; one that carries files or the items of a batch needs more. */
export function bodyCapKibibytes({ items }: Operation, { rest }: Binding): number {
  if (rest === 'multipart') return 2048
  return items === undefined ? 64 : 1024
}

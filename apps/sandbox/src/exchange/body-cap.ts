import type { Binding } from '@pagakit/contract'

/** The most KiB a request body may have; one that carries files needs more. */
export function bodyCapKibibytes({ rest }: Binding): number {
  return rest === 'multipart' ? 2048 : 64
}

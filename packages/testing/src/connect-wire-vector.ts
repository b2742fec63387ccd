import { readdirSync } from 'node:fs'
import { readVectors } from './read-vectors.ts'
import type { WireVector } from './wire-vector.ts'

/** One exchange of Connect as bytes, in one of the forms of its operation. Nothing is hashed. */
export interface ConnectWireVector
  extends Pick<WireVector, 'operation' | 'source' | 'input' | 'answer' | 'result'> {
  /** The name of its form; null where the operation has one only. */
  readonly binding: string | null
  /** True where another form would be chosen by itself. */
  readonly forced?: true
  readonly request: Pick<WireVector['request'], 'method' | 'path' | 'headers'> & {
    /** Absent where nothing but the address is sent. */
    readonly body?: string
  }
}

/** The vectors of Connect, by file. */
export function readConnectVectors(): readonly (ConnectWireVector & { readonly file: string })[] {
  const files = readdirSync(new URL('../../../vectors/wire/connect', import.meta.url))
  return files.toSorted().map((file) => ({ file, ...readVectors<ConnectWireVector>(`wire/connect/${file}`) }))
}

import { readdirSync } from 'node:fs'
import type { HashProfile } from '@pagakit/contract'
import { readVectors } from './read-vectors.ts'

/** One exchange as bytes, written by hand from the documents: what must be sent for an input, and how an answer is read. */
export interface WireVector {
  readonly operation: string
  /** The document and its lines. */
  readonly source: string
  /** What a caller hands to the client. */
  readonly input: Readonly<Record<string, unknown>>
  /** Of a body with files: its boundary. Every character of the body is then one byte. */
  readonly boundary?: string
  readonly request: {
    readonly method: string
    readonly path: string
    /** All headers but `hash`, names in lower case. */
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }
  /** What is hashed, and the digest that openssl gives for it, by profile. */
  readonly signatures: readonly {
    readonly profiles: readonly HashProfile[]
    readonly preimage: string
    readonly sha512: string
  }[]
  readonly answer: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }
  /** What the client gives for the answer. */
  readonly result: Readonly<Record<string, unknown>>
}

/** The key every vector is hashed with. */
export const wireHashKey = 'TESTHASHKEY'

/** The vectors of an API, by file. */
export function readWireVectors(api: string): readonly WireVector[] {
  const files = readdirSync(new URL(`../../../vectors/wire/${api}`, import.meta.url))
  return files.toSorted().map((file) => {
    const vector = readVectors<WireVector>(`wire/${api}/${file}`)
    return { ...vector, input: withFiles(vector.input) }
  })
}

/** A file stands in a vector as Base64. */
function withFiles(input: WireVector['input']): WireVector['input'] {
  const entries = Object.entries(input).map(([name, value]): [string, unknown] => {
    const { base64, ...file }: { readonly base64?: string } = Object(value)
    return [name, base64 === undefined ? value : { ...file, bytes: Buffer.from(base64, 'base64') }]
  })
  return Object.fromEntries(entries)
}

/** The body as it goes out. */
export function wireBody({ boundary, request }: WireVector): string | Uint8Array<ArrayBuffer> {
  return boundary === undefined ? request.body : Uint8Array.from(Buffer.from(request.body, 'latin1'))
}

/** A vector once for each profile, for tests that try both. */
export function byProfile(
  vectors: readonly WireVector[],
): readonly { operation: string; profile: HashProfile; sha512: string; vector: WireVector }[] {
  return vectors.flatMap((vector) =>
    vector.signatures.flatMap(({ profiles, sha512 }) =>
      profiles.map((profile) => ({ operation: vector.operation, profile, sha512, vector })),
    ),
  )
}

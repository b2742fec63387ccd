import { readdirSync } from 'node:fs'
import type { connectApi } from '@pagakit/models/connect'
import { readVectors } from './read-vectors.ts'

/** The answers of one operation, each in both formats: a file of `vectors/xml`. */
export interface XmlVector {
  readonly operation: keyof typeof connectApi.operations
  readonly source: string
  readonly layout: string
  readonly answers: readonly { readonly name: string; readonly json: string; readonly xml: string }[]
}

/** Every file of `vectors/xml`. */
export function readXmlVectors(): readonly XmlVector[] {
  const files = readdirSync(new URL('../../../vectors/xml', import.meta.url))
  return files.map((file) => readVectors<XmlVector>(`xml/${file}`))
}

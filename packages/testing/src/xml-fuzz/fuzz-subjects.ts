import { connectApi } from '@pagakit/models/connect'
import { readXmlVectors } from '../xml-vector.ts'
import type { FuzzSubject } from './fuzz-xml.ts'

/** Every answer of `vectors/xml`, with the shape of its operation. */
export const fuzzSubjects: readonly FuzzSubject[] = readXmlVectors().flatMap(({ operation, answers }) => {
  const shape = connectApi.operations[operation].responseShape
  return answers.map(({ xml }) => ({ document: xml, shape }))
})

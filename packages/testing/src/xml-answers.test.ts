import { xmlCodec } from '@pagakit/codec-xml'
import { jsonCodec } from '@pagakit/codecs/json'
import type { Codec, Operation } from '@pagakit/contract'
import { connectApi } from '@pagakit/models/connect'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueByShape } from './value-by-shape.ts'
import { readXmlVectors } from './xml-vector.ts'

const vectors = readXmlVectors()
const forUsers: readonly Operation[] = Object.values(connectApi.operations).filter(
  ({ permission }) => permission !== undefined,
)

/** An answer as a client has it: read by its codec, then by its model, then judged. */
async function read(operation: Operation, codec: Codec, text: string) {
  const decoded = codec.decode(new TextEncoder().encode(text), operation.responseShape)
  if ('problem' in decoded) throw new Error(decoded.problem)
  const { value } = decoded
  const model = await operation.response['~standard'].validate(value)
  const judgement = connectApi.judge({ operation, httpStatus: 200, value, referenceNumber: '5462835' })
  return { value, model, judgement }
}

test('every operation done for a user has answers in both formats, marked unverified', () => {
  expect(vectors.map(({ operation }) => operation).toSorted()).toEqual(
    forUsers.map(({ name }) => name).toSorted(),
  )
  for (const { layout } of vectors) expect(layout).toMatch(/^unverified: /)
})

describe.each(vectors)('an answer to $operation', ({ operation: name, answers }) => {
  const operation = connectApi.operations[name]

  test.each(answers)('is the same in JSON and in XML: $name', async ({ json, xml }) => {
    const fromJson = await read(operation, jsonCodec, json)
    const fromXml = await read(operation, xmlCodec, xml)
    expect(fromXml).toEqual(fromJson)
    // Not the same because both are empty.
    expect(Object.keys(fromJson.value)).not.toEqual([])
  })

  test('that is documented is successful and fits its model', async () => {
    const [{ xml } = { xml: '' }] = answers
    const { model, judgement } = await read(operation, xmlCodec, xml)
    expect(model.issues).toBeUndefined()
    expect(judgement).toEqual({ verdict: 'successful' })
  })

  test('is the same whatever values it has', () => {
    const { responseShape } = operation
    fc.assert(
      fc.property(valueByShape(responseShape), (value) => {
        fc.pre(isXml(value))
        const fromJson = jsonCodec.decode(bytes(jsonCodec.encode(value, responseShape)), responseShape)
        const fromXml = xmlCodec.decode(bytes(xmlCodec.encode(value, responseShape)), responseShape)
        expect(Reflect.get(fromXml, 'value')).toEqual(Reflect.get(fromJson, 'value'))
      }),
    )
  })
})

/** False for a value XML cannot hold: a control character, or an object of nothing but absent members. */
function isXml(value: unknown): boolean {
  if (typeof value === 'string')
    return /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.keys(value).length > 0 && Object.values(value).every(isXml)
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

import { createHash } from 'node:crypto'
import type { HashProfile, Transport, TransportRequest } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { type AnsweringTransport, answeringTransport, answerOf } from './answering-transport.ts'
import { describedApis, operationNamed } from './described-apis.ts'
import { byProfile, readWireVectors, type WireVector, wireHashKey } from './wire-vector.ts'

const vectors = describedApis.flatMap(({ name }) => readWireVectors(name))

const linesOfDocument = /, lines \d+-\d+ \(table \d+-\d+, hash \d+, answer \d+-\d+/
const ofClient = /^paga-business(-library)? [\da-f.]+ \((Node|Java)\), [A-Za-z]/

function call(vector: WireVector, transport: Transport, hashProfile: HashProfile): Promise<unknown> {
  const { principal = '', credentials = '' } = vector.request.headers
  const settings = { principal, credentials, hashKey: wireHashKey, hashProfile, transport }
  return operationNamed(vector.operation).of.call(settings, vector.operation, vector.input)
}

/** A transport that gives the answer of the vector. */
function answering({ status, headers, body }: WireVector['answer']): AnsweringTransport {
  return answeringTransport(() => answerOf(status, body, headers))
}

describe.each(byProfile(vectors))('$operation, $profile', ({ profile, sha512, vector }) => {
  test('sends exactly the bytes of the vector', async () => {
    const { transport, requests } = answering(vector.answer)
    await call(vector, transport, profile)
    expect(requests).toHaveLength(1)
    const [sent] = requests
    if (sent === undefined) throw new Error('nothing was sent')
    const { method, url } = sent
    expect({ method, url, ...underBoundary(sent, vector.boundary) }).toEqual({
      method: vector.request.method,
      url: `https://paga.example${vector.request.path}`,
      headers: { ...vector.request.headers, hash: sha512 },
      body: vector.request.body,
    })
  })

  test('reads the answer as the vector says', async () => {
    const { transport } = answering(vector.answer)
    expect(await call(vector, transport, profile)).toEqual(vector.result)
  })
})

describe('the vectors', () => {
  test('have every operation of every API, by both profiles', () => {
    const names = describedApis.flatMap(({ api }) => Object.keys(api.operations))
    const wanted = names.flatMap((name) => [`${name} current`, `${name} documented`])
    const there = byProfile(vectors).map(({ operation, profile }) => `${operation} ${profile}`)
    expect([...new Set(there)].toSorted()).toEqual(wanted.toSorted())
  })

  test.each(vectors)('$operation names its document and lines, or the client that has it', (vector) => {
    const { operation, of } = operationNamed(vector.operation)
    if (operation.availability === 'undocumented') return expect(vector.source).toMatch(ofClient)
    expect(vector.source.startsWith(of.document)).toBe(true)
    expect(vector.source).toMatch(linesOfDocument)
  })

  test.each(byProfile(vectors))(
    '$operation, $profile: the digest is that of the text, key last',
    ({ vector, profile }) => {
      const { preimage = '', sha512 } =
        vector.signatures.find(({ profiles }) => profiles.includes(profile)) ?? {}
      expect(preimage.endsWith(wireHashKey)).toBe(true)
      expect(createHash('sha512').update(preimage, 'utf8').digest('hex')).toBe(sha512)
    },
  )

  test.each(vectors)('$operation: the body has JSON that says what the input says', ({ input, request }) => {
    const members = Object.entries(input).filter(([, value]) => !(Object(value).bytes instanceof Uint8Array))
    const json = /^\{.*\}\r?$/m.exec(request.body)?.[0] ?? request.body
    expect(JSON.parse(json)).toEqual(withNumbers(Object.fromEntries(members)))
  })
})

/** What was sent, with the boundary of the vector in the place of the one that chance made. */
function underBoundary({ headers, body }: TransportRequest, boundary: string | undefined) {
  const { 'content-type': contentType = '' } = headers
  if (boundary === undefined || typeof body === 'string') return { headers, body }
  const [, drawn = ''] = /boundary=(.*)$/.exec(contentType) ?? []
  const changed = (text: string) => text.replaceAll(drawn, boundary)
  const text = Buffer.from(body ?? []).toString('latin1')
  return { headers: { ...headers, 'content-type': changed(contentType) }, body: changed(text) }
}

/** The input with its amounts as numbers, those of items too. */
function withNumbers(input: object): object {
  const entries = Object.entries(input).map(([name, value]) => {
    if (Array.isArray(value))
      return [name, value.map((item) => (typeof item === 'object' ? withNumbers(item) : item))]
    return [name, /amount$/i.test(name) ? Number(value) : value]
  })
  return Object.fromEntries(entries)
}

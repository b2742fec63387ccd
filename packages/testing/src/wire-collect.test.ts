import { createHash } from 'node:crypto'
import { jsonCodec } from '@pagakit/codecs/json'
import { createCollectClient } from '@pagakit/collect'
import type { Operation } from '@pagakit/contract'
import { collectApi } from '@pagakit/models/collect'
import { createSandbox } from '@pagakit/sandbox'
import { describe, expect, test } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import { callOf } from './call-business.ts'
import { readWireVectors, type WireVector, wireHashKey } from './wire-vector.ts'

const vectors = readWireVectors('collect')
const operations: Readonly<Record<string, Operation>> = collectApi.operations
const secrets = {
  principal: '61d3dbca-056a-48e4-8074-99624fd86955',
  credentials: 'password1',
  hashKey: wireHashKey,
}

/** A client that lives at no host of Paga's. */
const call = callOf(createCollectClient)

const ofClient = /^paga-collect 1\.1\.6 \(Node\), PagaCollect\.js, lines \d+-\d+/
const ofOthers = /^(Notes of others|A page on direct debit).*; unverified$/

/** What an empty sandbox knows nothing of. */
const about = new Set([
  'status',
  'refund',
  'refundV2',
  'getPersistentPaymentAccount',
  'updatePersistentPaymentAccount',
  'deletePersistentPaymentAccount',
  'chargeDebitMandate',
  'getChargeMandateStatus',
  'disableMandate',
])

describe.each(vectors)('$operation: $source', (vector) => {
  const { operation, input, request, signatures, answer, result } = vector
  const [{ preimage = '', sha512 = '' } = {}] = signatures

  test('sends exactly the bytes of the vector, and reads the answer as it says', async () => {
    const { transport, requests } = answeringTransport(() =>
      answerOf(answer.status, answer.body, answer.headers),
    )
    expect(await call({ ...secrets, transport }, operation, input)).toEqual(result)
    expect(requests).toHaveLength(1)
    const { method, url, headers, body } = requests[0] ?? {}
    expect({ method, url, headers, body }).toEqual({
      method: request.method,
      url: `https://paga.example${request.path}`,
      headers: { ...request.headers, hash: sha512 },
      body: request.body,
    })
  })

  test('has the digest of its text, key last, and a body of JSON', () => {
    expect(preimage.endsWith(wireHashKey)).toBe(true)
    expect(createHash('sha512').update(preimage, 'utf8').digest('hex')).toBe(sha512)
    expect(() => JSON.parse(request.body)).not.toThrow()
  })

  test('names where it is from', () => {
    expect(vector.source).toMatch(ofClient.test(vector.source) ? ofClient : ofOthers)
  })

  test('is taken by a careful sandbox, and answered so that the model takes it', async () => {
    const { response, text } = await sandboxAnswer(vector)
    expect(response.status).toBe(200)
    expect(JSON.parse(text).referenceNumber).toBe(input['referenceNumber'])
  })
})

/** Sends the bytes of a vector to a sandbox of its own. */
async function sandboxAnswer({ request, signatures }: WireVector) {
  await using sandbox = await createSandbox({ collect: secrets, strict: true })
  const [{ sha512 = '' } = {}] = signatures
  const { method, path, headers, body } = request
  const response = await sandbox.fetch(`http://localhost${path}`, {
    method,
    body,
    headers: { ...headers, hash: sha512 },
  })
  return { response, text: await response.text() }
}

const answered = vectors.filter(({ operation }) => !about.has(operation))

test.each(answered)('what a sandbox answers to $operation passes its model', async (vector) => {
  const { text } = await sandboxAnswer(vector)
  const operation = operations[vector.operation]
  if (operation === undefined) throw new Error(`Collect has no ${vector.operation}`)
  const decoded = jsonCodec.decode(new TextEncoder().encode(text), operation.responseShape)
  if ('problem' in decoded) throw new Error(decoded.problem)
  expect([0, 1]).toContain(decoded.value['statusCode'])
  expect(await operation.response['~standard'].validate(decoded.value)).not.toHaveProperty('issues')
})

test('every operation has a vector', () => {
  const there = new Set(vectors.map(({ operation }) => operation))
  expect([...there].toSorted()).toEqual(Object.keys(operations).toSorted())
})

import { isPagaError, type PagaError, type TransportAnswer } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { answer, rawAnswer } from './fake-transport.fixture.ts'
import { largestResponse, receive } from './receive.ts'
import { till, tillCall, tillCodecs } from './till.fixture.ts'

const prepared = tillCall(till.operations.pay, 'money', { referenceNumber: 'R1A' })

function read(answered: TransportAnswer, secrets: readonly string[] = []) {
  return receive({ prepared, answer: answered, profile: 'documented', secrets }, tillCodecs)
}

function refusal(answered: TransportAnswer, secrets?: readonly string[]): PagaError {
  try {
    read(answered, secrets)
  } catch (error) {
    if (isPagaError(error)) return error
    throw error
  }
  throw new Error('the answer was taken')
}

test('gives status, values and the reference that was asked for', () => {
  expect(read(answer({ responseCode: 0 }, { status: 201 }))).toEqual({
    operation: till.operations.pay,
    httpStatus: 201,
    value: { responseCode: 0 },
    referenceNumber: 'R1A',
    itemReferences: new Set(),
    sent: expect.anything(),
  })
})

test('hands on the texts of the request, to hold the answer to', () => {
  expect(read(answer({ responseCode: 0 })).sent?.text('referenceNumber')).toBe('R1A')
})

describe('the content type', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/problem+json',
  ])('%s is JSON', (type) => {
    expect(read(answer({ responseCode: 0 }, { headers: { 'content-type': type } })).value).toEqual({
      responseCode: 0,
    })
  })

  test('may be missing: then the body decides', () => {
    const { status, body } = answer({ responseCode: 0 })
    expect(read({ status, body, headers: {} }).value).toEqual({ responseCode: 0 })
  })

  test.each([
    ['text/html; charset=utf-8', 'the answer is text/html, not JSON.'],
    ['text/plain', 'the answer is text/plain, not JSON.'],
    ['', 'the answer is of an unreadable type, not JSON.'],
    ['<script>', 'the answer is of an unreadable type, not JSON.'],
  ])('%j is none, even over a JSON body', (type, words) => {
    const error = refusal(
      answer({ responseCode: 0, referenceNumber: 'R1A' }, { headers: { 'content-type': type } }),
    )
    expect(error).toMatchObject({
      code: 'MALFORMED_RESPONSE',
      outcome: 'unknown',
      retry: 'settle-first',
      httpStatus: 200,
    })
    expect(error.message).toContain(words)
  })

  test('shows no secret a server puts there', () => {
    const error = refusal(answer({}, { headers: { 'content-type': 'text/CANARY' } }), ['CANARY'])
    expect(error.message).not.toContain('CANARY')
  })
})

test('a body that cannot be read is malformed, in the words of the codec', () => {
  const error = refusal(rawAnswer('{"responseCode":'))
  expect(error).toMatchObject({ code: 'MALFORMED_RESPONSE', outcome: 'unknown' })
  expect(error.message).toContain('the answer could not be read. The body is not JSON. It is not a failure')
})

test.each([400, 401, 404, 500, 503])(
  'under HTTP %i a body that cannot be read is left to the judge, empty',
  (status) => {
    expect(read(rawAnswer('<html>', { status, headers: { 'content-type': 'text/html' } }))).toMatchObject({
      httpStatus: status,
      value: {},
    })
  },
)

test('a body as large as the cap is read', () => {
  const body = '{"responseCode":0}'.padEnd(largestResponse)
  expect(read(rawAnswer(body)).value).toEqual({ responseCode: 0 })
})

test('a body above the cap is refused, whatever the transport let through', () => {
  const body = new Uint8Array(largestResponse + 1)
  const error = refusal({ status: 200, headers: {}, body })
  expect(error).toMatchObject({
    code: 'RESPONSE_TOO_LARGE',
    outcome: 'unknown',
    params: { maxBytes: 1_048_576 },
  })
})

describe('a redirect', () => {
  test.each([300, 301, 302, 303, 304, 307, 308, 399])(
    'with HTTP %i is an error that names the host only',
    (status) => {
      const location = 'https://user:CANARY@evil.example:8443/CANARY?credentials=CANARY#CANARY'
      const error = refusal(rawAnswer('', { status, headers: { location } }))
      expect(error).toMatchObject({ code: 'REDIRECTED', outcome: 'unknown', httpStatus: status })
      expect(error.params).toEqual({ host: 'evil.example:8443' })
      expect(JSON.stringify(error)).not.toContain('CANARY')
    },
  )

  test.each(['/elsewhere', '', 'javascript:alert(1)', 'http://', 'mailto:a@b'])(
    'to %j names no host',
    (location) => {
      const error = refusal(rawAnswer('', { status: 302, headers: { location } }))
      expect(error.message).toContain('the server redirects, which is never followed')
      expect(error.params).toEqual({})
    },
  )

  test('without a target is one as well', () => {
    expect(refusal(rawAnswer('', { status: 302 })).code).toBe('REDIRECTED')
  })

  test('to a host made of a secret does not show it, though hosts are in lower case', () => {
    const error = refusal(
      rawAnswer('', { status: 302, headers: { location: 'https://CaNaRy.evil.example/' } }),
      ['CaNaRy'],
    )
    expect(JSON.stringify(error).toLowerCase()).not.toContain('canary')
    expect(error.params).toEqual({ host: '[redacted].evil.example' })
  })
})

test('reads as many bytes as the operation allows, and no more', () => {
  const history = { ...till.operations.pay, largestResponse: 2 * largestResponse }
  const asked = tillCall(history, 'read', { referenceNumber: 'R1A' })
  const long = (length: number) => answer({ responseCode: 0, message: 'x'.repeat(length) })
  const readHistory = (answered: TransportAnswer) =>
    receive({ prepared: asked, answer: answered, profile: 'documented', secrets: [] }, tillCodecs)
  expect(readHistory(long(largestResponse)).httpStatus).toBe(200)
  expect(() => readHistory(long(2 * largestResponse))).toThrow(`larger than ${2 * largestResponse} bytes`)
})

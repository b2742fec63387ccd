import {
  type Api,
  isPagaError,
  type PagaError,
  type ReceivedAnswer,
  type TransportAnswer,
} from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { answer } from './fake-transport.fixture.ts'
import { type Exchanged, interpret } from './interpret.ts'
import { till, tillCall, tillCodecs } from './till.fixture.ts'

const { pay, list } = till.operations

function exchanged(answered: TransportAnswer, more: Partial<Exchanged> = {}): Exchanged {
  const prepared = tillCall(pay, 'money', { referenceNumber: 'R1A' })
  return { prepared, answer: answered, profile: 'documented', secrets: [], ...more }
}

function refusal(answered: TransportAnswer, more?: Partial<Exchanged>): PagaError {
  try {
    interpret(till, exchanged(answered, more), tillCodecs)
  } catch (error) {
    if (isPagaError(error)) return error
    throw error
  }
  throw new Error('the answer was taken')
}

describe('a result', () => {
  test.each([
    [0, 'successful'],
    [3, 'pending'],
  ])('with code %i is the answer of Paga and a verdict: %s', (responseCode, verdict) => {
    const body = { responseCode, referenceNumber: 'R1A', transactionId: 'T', more: { a: 1 } }
    expect(interpret(till, exchanged(answer(body)), tillCodecs)).toEqual({ ...body, verdict })
  })

  test('has the verdict of the judge, also where the server sends a member of that name', () => {
    const body = { responseCode: 3, referenceNumber: 'R1A', verdict: 'successful' }
    expect(interpret(till, exchanged(answer(body)), tillCodecs).verdict).toBe('pending')
  })
})

describe('the items of a bulk answer', () => {
  const bulk = { ...pay, items: { list: 'items', alias: 'results' } }
  const items = [
    { referenceNumber: 'I-1', responseCode: 0 },
    { referenceNumber: 'I-2', responseCode: 139, verdict: 'successful' },
  ]
  const sent = { referenceNumber: 'R1A', items: [{ referenceNumber: 'I-1' }, { referenceNumber: 'I-2' }] }
  const prepared = tillCall(bulk, 'money', sent)
  const judged: ReceivedAnswer[] = []
  const api: Api = {
    ...till,
    judgeItem: ({ responseCode }, whole) => {
      judged.push(whole)
      return responseCode === 0 ? 'successful' : 'refused'
    },
  }

  test.each(['items', 'results'])('get a verdict each, under one name: %s', (name) => {
    const body = { responseCode: 0, referenceNumber: 'R1A', [name]: items }
    expect(interpret(api, exchanged(answer(body), { prepared }), tillCodecs)).toEqual({
      responseCode: 0,
      referenceNumber: 'R1A',
      items: [
        { referenceNumber: 'I-1', responseCode: 0, verdict: 'successful' },
        { referenceNumber: 'I-2', responseCode: 139, verdict: 'refused' },
      ],
      verdict: 'successful',
    })
  })

  test('are judged with the references that were sent', () => {
    const [whole] = judged
    expect(whole?.itemReferences).toEqual(new Set(['I-1', 'I-2']))
  })

  test('that are no objects are judged as empty ones', () => {
    const body = { responseCode: 0, referenceNumber: 'R1A', items: [null, 'paid'] }
    expect(interpret(api, exchanged(answer(body), { prepared }), tillCodecs)['items']).toEqual([
      { verdict: 'refused' },
      { verdict: 'refused' },
    ])
  })
})

describe('a refusal', () => {
  test('that is definite has the outcome rejected, and says everything', () => {
    const error = refusal(answer({ responseCode: 139, referenceNumber: 'R1A', message: 'Too  little\n' }))
    expect(error.toJSON()).toEqual({
      name: 'PagaError',
      code: 'INSUFFICIENT_BALANCE',
      message:
        '[INSUFFICIENT_BALANCE] pay: the till answered INSUFFICIENT_BALANCE. Paga says: "Too  little". Fund it.',
      outcome: 'rejected',
      retry: 'never',
      hint: 'Fund it.',
      operation: 'pay',
      referenceNumber: 'R1A',
      responseCode: '139',
      httpStatus: 200,
      params: { message: 'Too  little' },
      cause: undefined,
    })
  })

  test('that proves nothing has the outcome unknown, and a payer is told to settle', () => {
    const error = refusal(answer({ responseCode: -1, referenceNumber: 'R1A' }))
    expect(error).toMatchObject({ code: 'UNCERTAIN', outcome: 'unknown', retry: 'settle-first' })
    expect(error.hint).toContain('settle(referenceNumber)')
    expect(error.message).not.toContain('Paga says')
  })

  test('does not quote the server where it says the same', () => {
    const words = {
      responseCode: 139,
      referenceNumber: 'R1A',
      message: 'the till answered INSUFFICIENT_BALANCE.',
    }
    const error = refusal(answer(words))
    expect(error.message).toBe('[INSUFFICIENT_BALANCE] pay: the till answered INSUFFICIENT_BALANCE. Fund it.')
    expect(error.params).toEqual({ message: words.message })
  })

  test('strikes what was secret from a code that is a word of the server, and where the reason names it', () => {
    const word = 'CANARY-token'
    const judge: Api['judge'] = () => ({
      verdict: 'refused',
      code: 'UNCERTAIN',
      definite: false,
      responseCode: word,
      reason: `the server answered ${word}.`,
    })
    const received = exchanged(answer({ responseCode: 0, referenceNumber: 'R1A' }), { secrets: [word] })
    try {
      interpret({ ...till, judge }, received, tillCodecs)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ responseCode: '[redacted]' })
      expect(String(error)).toContain('answered [redacted].')
      expect(JSON.stringify(error)).not.toContain('CANARY')
    }
  })

  test('strikes what was secret from the words of the server', () => {
    const words = { responseCode: 139, referenceNumber: 'R1A', message: 'bad key CANARY' }
    const error = refusal(answer(words), { secrets: ['CANARY'] })
    expect(error.message).toContain('bad key [redacted]')
    expect(JSON.stringify(error)).not.toContain('CANARY')
  })
})

describe('a refused hash', () => {
  test.each([
    ['documented', 'current'],
    ['current', 'documented'],
  ] as const)('signed in the %s order names the %s one', (profile, other) => {
    const error = refusal(answer({}, { status: 400 }), { profile })
    expect(error).toMatchObject({ code: 'HASH_REFUSED', retry: 'same-reference', params: { profile } })
    expect(error.hint).toContain(`signed in the ${profile} order`)
    expect(error.hint).toContain(`set hashProfile: '${other}'`)
  })

  test('points to the key where both orders are the same', () => {
    const prepared = tillCall(list, 'read', { referenceNumber: 'R1A' })
    const { hint } = refusal(answer({}, { status: 400 }), { prepared })
    expect(hint).toContain('Both orders are the same here, so check the hash key')
  })
})

test('tells how long the server asks to wait, where it says so', () => {
  const asked = (headers: Record<string, string>) => refusal(answer({}, { status: 429, headers })).params
  expect(asked({ 'retry-after': '7' })).toMatchObject({ retryAfterMs: 7_000 })
  expect(asked({ 'retry-after': 'soon' })).not.toHaveProperty('retryAfterMs')
})

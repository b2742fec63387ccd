import { describe, expect, test } from 'vitest'
import {
  answerAmount,
  answerChoice,
  answerInteger,
  answerList,
  answerMap,
  answerText,
} from './answer-field.ts'
import { fieldMeta } from './field.ts'

describe('answerText', () => {
  test('takes any text, empty ones too, and nothing else', () => {
    const message = answerText('Words.')
    expect([message.safeParse('x').success, message.safeParse('').success]).toEqual([true, true])
    expect([message.safeParse(1).success, message.safeParse(null).success]).toEqual([false, false])
    expect(fieldMeta.get(message)).toEqual({ kind: 'text', description: 'Words.' })
  })

  test('is sensitive where it says so', () => {
    expect(fieldMeta.get(answerText('A code.', { sensitive: true }))).toHaveProperty('sensitive', true)
  })
})

describe('answerChoice', () => {
  const status = answerChoice('The state.', ['REGISTERED', 'UNREGISTERED'])

  test('lets a value pass that Paga added later, but nothing that is no text', () => {
    expect(status.safeParse('REGISTERED').data).toBe('REGISTERED')
    expect(status.safeParse('HALF_REGISTERED').data).toBe('HALF_REGISTERED')
    expect(status.safeParse(1).success).toBe(false)
  })

  test('is described with the values that are known', () => {
    expect(fieldMeta.get(status)).toEqual({
      kind: 'text',
      description: 'The state.',
      values: ['REGISTERED', 'UNREGISTERED'],
    })
  })
})

describe('answerAmount', () => {
  const fee = answerAmount('The fee.')

  test.each(['0', '53.75', '600', '-12.5', '12345678901234567890.123456789'])('takes %s', (value) => {
    expect(fee.safeParse(value).data).toBe(value)
  })

  test.each([53.75, '', '1e7', '1,000', '.5', '5.', 'free', '5\n', null])('refuses %o', (value) => {
    expect(fee.safeParse(value).success).toBe(false)
  })

  test('is described', () => {
    expect(fieldMeta.get(fee)).toEqual({ kind: 'amount', description: 'The fee.' })
  })
})

describe('answerInteger, answerList and answerMap', () => {
  test('take what they say, and are described', () => {
    const code = answerInteger('A code.')
    const banks = answerList('Banks.', answerText('A bank.'))
    const extra = answerMap('More.')
    expect([code.safeParse(-2).success, code.safeParse('0').success]).toEqual([true, false])
    expect([banks.safeParse([]).success, banks.safeParse([1]).success]).toEqual([true, false])
    expect([extra.safeParse({ a: [1] }).data, extra.safeParse([]).success]).toEqual([{ a: [1] }, false])
    expect([code, banks, extra].map((field) => fieldMeta.get(field)?.kind)).toEqual([
      'integer',
      'list',
      'object',
    ])
  })
})

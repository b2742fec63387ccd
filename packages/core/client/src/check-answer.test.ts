import type { Effect } from '@pagakit/contract'
import { expect, test } from 'vitest'
import { checkAnswer } from './check-answer.ts'
import type { ClientSettings } from './client-settings.ts'
import { answer } from './fake-transport.fixture.ts'
import { till, tillCall } from './till.fixture.ts'

const fitting = { responseCode: 0, referenceNumber: 'R' }
const misfit = { responseCode: 'CANARY', referenceNumber: 'R' }

/** Checks an answer to a call of this effect; gives the warnings. */
function check(
  effect: Effect,
  value: Readonly<Record<string, unknown>>,
  settings: ClientSettings,
): unknown[] {
  const warnings: unknown[] = []
  const prepared = tillCall(till.operations.pay, effect, { referenceNumber: 'R' })
  const exchanged = { prepared, answer: answer(value), profile: 'documented', secrets: [] } as const
  const logger = { warn: (message: string, facts: unknown) => void warnings.push([message, facts]) }
  checkAnswer({ verdict: 'successful', ...value }, exchanged, { logger, ...settings })
  return warnings
}

test('an answer that fits is not spoken of', () => {
  expect(check('read', fitting, { responseValidation: 'strict' })).toEqual([])
})

test('an answer that does not fit is warned of, with the fields and without their values', () => {
  expect(check('read', misfit, {})).toEqual([
    [
      'an answer does not fit its model',
      { operation: 'pay', referenceNumber: 'R', fields: ['responseCode'] },
    ],
  ])
})

test.each<Effect>(['read', 'status', 'validate'])(
  'where it is strict, such an answer to a %s is an error',
  (effect) => {
    expect(() => check(effect, misfit, { responseValidation: 'strict' })).toThrowError(
      expect.objectContaining({
        code: 'MALFORMED_RESPONSE',
        outcome: 'unknown',
        httpStatus: 200,
        params: { fields: ['responseCode'] },
      }),
    )
    expect(() => check(effect, misfit, { responseValidation: 'strict' })).not.toThrow('CANARY')
  },
)

test.each<Effect>(['money', 'write', 'exchange', 'refresh'])(
  'the answer to a %s is never withheld, strict or not',
  (effect) => {
    expect(check(effect, misfit, { responseValidation: 'strict' })).toHaveLength(1)
  },
)

test('an answer that nothing was found is not held against the model of what would be found', () => {
  expect(check('status', { ...misfit, verdict: 'not-found' }, { responseValidation: 'strict' })).toEqual([])
})

test('strict works without a logger, and no logger means no validation in the default', () => {
  expect(() => check('read', misfit, { logger: undefined, responseValidation: 'strict' })).toThrow(
    'MALFORMED',
  )
  expect(check('read', misfit, { logger: undefined })).toEqual([])
})

test('a logger that throws withholds no answer', () => {
  const logger = {
    warn: () => {
      throw new Error('the disk is full')
    },
  }
  expect(() => check('money', misfit, { logger })).not.toThrow()
})

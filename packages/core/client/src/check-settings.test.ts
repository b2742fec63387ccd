import { expect, test } from 'vitest'
import { checkSettings } from './check-settings.ts'
import { checkTimeout } from './check-timeout.ts'
import type { ClientSettings } from './client-settings.ts'
import { tillCodecs } from './till.fixture.ts'

test('takes every word a setting has, and nothing at all', () => {
  const taken: ClientSettings[] = [
    {},
    { hashProfile: 'auto', amountText: 'fixed2', references: 'strict', responseValidation: 'strict' },
    { hashProfile: 'current', amountText: 'shortest', references: 'warn', responseValidation: 'warn' },
    { hashProfile: 'documented', timeoutMs: 1 },
    { timeoutMs: 2_147_483_647, hashProfile: undefined },
  ]
  for (const settings of taken) expect(() => checkSettings(settings, tillCodecs)).not.toThrow()
})

test.each([
  ['hashProfile', 'Current', "'documented' or 'current' or 'auto'"],
  ['amountText', 'fixed', "'shortest' or 'fixed2'"],
  ['references', true, "'warn' or 'strict'"],
  ['accept', 'XML', "'json' or 'xml'"],
  ['responseValidation', null, "'warn' or 'strict'"],
])('refuses %s %j, which would otherwise mean the default', (setting, value, allowed) => {
  const settings = { [setting]: value } as ClientSettings
  expect(() => checkSettings(settings, tillCodecs)).toThrowError(
    expect.objectContaining({ code: 'INVALID_SETTINGS', outcome: 'not-sent', params: { setting } }),
  )
  expect(() => checkSettings(settings, tillCodecs)).toThrow(`${setting} must be ${allowed}`)
})

const noTimeouts = [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2_147_483_648, '5000', null]

// Timers take these for 1 millisecond or for never.
test.each(noTimeouts)('refuses %s as the deadline of a client', (timeoutMs) => {
  expect(() => checkSettings({ timeoutMs } as ClientSettings, tillCodecs)).toThrowError(
    expect.objectContaining({ code: 'INVALID_SETTINGS', params: { setting: 'timeoutMs' } }),
  )
})

test.each(noTimeouts)('refuses %s as the deadline of a call', (timeoutMs) => {
  expect(() => checkTimeout('pay', timeoutMs as number)).toThrowError(
    expect.objectContaining({
      code: 'INVALID_INPUT',
      outcome: 'not-sent',
      operation: 'pay',
      params: { option: 'timeoutMs' },
    }),
  )
})

test.each([0.5, 1, 60_000, 2_147_483_647])('takes %d ms as the deadline of a call', (timeoutMs) => {
  expect(checkTimeout('pay', timeoutMs)).toBe(timeoutMs)
})

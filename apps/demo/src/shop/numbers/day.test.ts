import { expect, test } from 'vitest'
import { dayOf, hourOf, isIn } from './day.ts'

test('a day begins at midnight in Lagos, which is 23:00 in UTC', () => {
  const day = dayOf(Date.parse('2026-11-21T23:00:00Z'))
  expect(day.name).toBe('2026-11-22')
  expect(new Date(day.start).toISOString()).toBe('2026-11-21T23:00:00.000Z')
  expect(new Date(day.end).toISOString()).toBe('2026-11-22T23:00:00.000Z')
  expect(dayOf(day.start - 1).name).toBe('2026-11-21')
})

test('its last millisecond is in it, and the next is not', () => {
  const day = dayOf(Date.parse('2026-11-22T12:00:00Z'))
  expect([day.start - 1, day.start, day.end - 1, day.end].map((at) => isIn(day, at))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect([day.start, day.end - 1].map((at) => hourOf(day, at))).toEqual([0, 23])
})

import { expect, test } from 'vitest'
import { MovableClock } from './movable-clock.ts'

test('goes with the clock of the machine, ahead by as much as it was moved', () => {
  let machine = 1_000
  const clock = new MovableClock(() => machine)
  clock.advance(500)
  machine += 10
  clock.advance(0)
  expect(clock.now()).toBe(1_510)
})

test('tells those who wait for a time', () => {
  const clock = new MovableClock(() => 0)
  const seen: number[] = []
  clock.onMoved(() => seen.push(clock.now()))
  clock.advance(7)
  expect(seen).toEqual([7])
})

test('says how far it was moved, and is put back by that', () => {
  let machine = 1_000
  const clock = new MovableClock(() => machine)
  clock.advance(500)
  const putBack = clock.remember()
  clock.advance(7)
  machine += 10
  expect(clock.ahead).toBe(507)
  putBack()
  expect([clock.ahead, clock.now()]).toEqual([500, 1_510])
})

// The last is one millisecond into the year 10000.
test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 253_402_300_800_000])(
  'is not moved by %s',
  (milliseconds) => {
    const clock = new MovableClock(() => 0)
    expect(() => clock.advance(milliseconds)).toThrow('whole milliseconds')
    expect(clock.now()).toBe(0)
  },
)

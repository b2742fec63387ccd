import { expect, test } from 'vitest'
import { durationText } from './duration-text.ts'

test.each([
  [0, 'less than a second'],
  [999, 'less than a second'],
  [1_000, '1 second'],
  [60_000, '1 minute'],
  [3_661_500, '1 hour 1 minute 1 second'],
  [93_600_000, '1 day 2 hours'],
  [172_800_000, '2 days'],
])('%i milliseconds are %j', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text)
})

import { expect, test } from 'vitest'
import { shownAnswer } from './shown-answer.ts'

test('keeps an answer of 4,096 characters whole, and of a longer one the beginning', () => {
  expect(shownAnswer('x'.repeat(4_096), 'whole')).toEqual({ text: 'x'.repeat(4_096), left: 0, end: 'whole' })
  expect(shownAnswer(`${'x'.repeat(4_096)}yz`, 'cut')).toEqual({
    text: 'x'.repeat(4_096),
    left: 2,
    end: 'cut',
  })
})

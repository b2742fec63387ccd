import { expect, test } from 'vitest'
import { hideSecrets } from './hide-secrets.ts'
import { shownAnswer } from './shown-answer.ts'

const hide = hideSecrets(['s3cr3t-of-ours'])

test('keeps an answer of 4,096 characters whole, and of a longer one the beginning', () => {
  const text = 'x'.repeat(4_096)
  expect(shownAnswer(text, 'whole', hide)).toEqual({ text, left: 0, end: 'whole' })
  expect(shownAnswer(`${text}yz`, 'cut', hide)).toEqual({ text, left: 2, end: 'cut' })
})

test.each([0, 4_080, 4_085, 4_090, 4_095, 4_096])('shows nothing of a secret that begins at %d', (start) => {
  const long = `${'x'.repeat(start)}s3cr3t-of-ours${'y'.repeat(5_000)}`
  expect(shownAnswer(long, 'whole', hide).text).not.toContain('s')
})

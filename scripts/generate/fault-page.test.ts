import { expect, test } from 'vitest'
import { faultPage } from './fault-page.ts'

test('names every fault, what it must be told and what it may be, and the values that call for it', () => {
  const page = faultPage()
  expect(page).toContain('\n| `http-status` | `status`, [`retryAfter`], [`books`] | A gateway')
  expect(page).toContain(
    '\n| `lose-webhook` |  | The webhook is never sent. | what Paga tells your servers |\n',
  )
  expect(page).toContain('\n| `SANDBOX-LOST-` | 1313.02 | `{"kind":"lose-answer"}` |\n')
  expect(page).toContain('\n| `SANDBOX-LAG-` |  | `{"kind":"status-lag"}` |\n')
})

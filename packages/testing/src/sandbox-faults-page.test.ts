import { createBusinessClient } from '@pagakit/business'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { describeInChromium } from './browser/describe-in-chromium.ts'
import { findBarriers } from './browser/find-barriers.ts'
import { looks } from './browser/looks.ts'
import { widthBeyond } from './browser/width-beyond.ts'

// Faults are added, looked at, mended where they are wrong, and removed, by whoever it is and on whatever screen.
await describeInChromium('The faults on the page of the sandbox', ({ open, picture }) => {
  async function visit(): Promise<{ sandbox: Sandbox; url: string; page: Page }> {
    const sandbox = await createSandbox()
    onTestFinished(() => sandbox.close())
    const { url } = await sandbox.listen()
    const page = await open('about:blank')
    await page.goto(sandbox.pageLink())
    return { sandbox, url, page }
  }

  async function look(page: Page, name: string): Promise<void> {
    expect(await findBarriers(page)).toEqual([])
    expect(await widthBeyond(page)).toBe(0)
    await picture(page, name)
  }

  test.each(looks)('are read by everybody: $name', async ({ name, colorScheme, viewport }) => {
    const { sandbox, url, page } = await visit()
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    await page.goto(`${url}/_sandbox/page/faults`)
    await look(page, `${name}-none`)
    sandbox.faults.add({ kind: 'lose-answer', operation: 'depositToBank', referenceNumber: 'PAYOUT-2026-A' })
    sandbox.faults.add({ kind: 'http-status', status: 503, retryAfter: 1, chance: 0.1, times: 1_000 })
    sandbox.faults.add({ kind: 'late-webhook', operation: 'paymentRequestCallback', times: 3 })
    await page.reload()
    await look(page, `${name}-some`)
    await page.goto(`${url}/_sandbox/page/faults/add?kind=latency&operation=moneyTransfer`)
    await look(page, `${name}-form`)
    await page.getByLabel('Milliseconds').fill('soon')
    await page.getByRole('button', { name: 'Add the fault' }).click()
    await page.getByRole('alert').waitFor()
    await look(page, `${name}-refused`)
  })

  test('are added with the keyboard alone, mended where they are wrong, and removed', async () => {
    const { sandbox, page } = await visit()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('link', { name: 'Faults' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('What goes wrong').focus()
    await page.keyboard.type('http-status')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'http-status' }).waitFor()
    await page.getByLabel('HTTP status').fill('200')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('See HTTP status.').waitFor()
    // The focus waits where something is to be mended, and what was typed is still there.
    const field = page.getByLabel('HTTP status')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await field.inputValue()).toBe('200')
    await field.fill('429')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('The fault is in force.').waitFor()
    expect(sandbox.faults.list()).toMatchObject([{ kind: 'http-status', status: 429, times: 1 }])
    await page.getByRole('button', { name: 'Remove http-status F1' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('No fault is in force: everything works as it should.').waitFor()
    expect(sandbox.faults.list()).toEqual([])
  })

  test('count what they strike while somebody watches', async () => {
    const { sandbox, url, page } = await visit()
    sandbox.faults.add({ kind: 'code', code: 104, operation: 'accountBalance', times: 5 })
    await page.goto(`${url}/_sandbox/page/faults`)
    await page.getByText('0 struck').waitFor()
    await createBusinessClient({ ...sandbox.business })
      .accountBalance()
      .catch(() => undefined)
    await page.getByText('1 struck').waitFor()
    await page.getByText('4 left').waitFor()
  })

  test('are made from a request, for the next one like it', async () => {
    const { sandbox, url, page } = await visit()
    const business = createBusinessClient({ ...sandbox.business })
    const payment = { referenceNumber: 'PAYOUT-2026-A', amount: '100', destinationAccount: '@adaeze' }
    await business.moneyTransfer(payment)
    await page.goto(`${url}/_sandbox/page/requests/1`)
    await page.getByRole('link', { name: 'Make the next one like this fail' }).click()
    await page.getByLabel('What goes wrong').selectOption('replay-duplicate')
    await page.getByRole('button', { name: 'Change what goes wrong' }).click()
    expect(await page.getByLabel('Reference').inputValue()).toBe('PAYOUT-2026-A')
    expect(await page.getByLabel('Operation').inputValue()).toBe('moneyTransfer')
    await page.getByRole('button', { name: 'Add the fault' }).click()
    await page.getByText('The fault is in force.').waitFor()
    await expect(business.moneyTransfer(payment)).resolves.toMatchObject({ verdict: 'successful' })
  })

  test('need no script', async () => {
    const { sandbox, url, page } = await visit()
    await page.route('**/live.js', (route) => route.abort())
    await page.goto(`${url}/_sandbox/page/faults`)
    await page.getByLabel('What goes wrong').selectOption('reset')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Add the fault' }).click()
    await page.getByText('The fault is in force.').waitFor()
    expect(sandbox.faults.list()).toMatchObject([{ kind: 'reset' }])
  })
})

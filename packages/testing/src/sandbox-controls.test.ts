import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { describeInChromium } from './browser/describe-in-chromium.ts'
import { findBarriers } from './browser/find-barriers.ts'
import { looks } from './browser/looks.ts'
import { widthBeyond } from './browser/width-beyond.ts'

// The clock, the snapshots and the reset of the sandbox's page, as people press them.
await describeInChromium('The controls of the sandbox', ({ open, picture }) => {
  async function visit(): Promise<{ sandbox: Sandbox; page: Page }> {
    const sandbox = await createSandbox({ clock: () => Date.UTC(2026, 10, 21, 12) })
    onTestFinished(() => sandbox.close())
    await sandbox.listen()
    const page = await open('about:blank')
    const problems: string[] = []
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    // Chromium writes down that a refused form was answered with 400.
    onTestFinished(() => expect(problems.filter((text) => !text.includes('400'))).toEqual([]))
    await page.goto(sandbox.pageLink())
    await page.getByRole('link', { name: 'Controls' }).click()
    await page.getByRole('heading', { name: 'Controls' }).waitFor()
    return { sandbox, page }
  }

  function sell(sandbox: Sandbox): void {
    sandbox.sales.add({ customer: '@adaeze', amount: '150', merchantReference: 'SALE-A' })
  }

  test.each(looks)('are read by everybody: $name', async ({ name: look, colorScheme, viewport }) => {
    const { sandbox, page } = await visit()
    sandbox.snapshot('before the first refund of the day')
    sandbox.snapshot()
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    await page.getByRole('button', { name: '+ 1 hour' }).click()
    await page.getByText('The clock was moved, and').waitFor()
    await page.getByText('Reset the sandbox').click()
    await page.getByRole('button', { name: 'Yes, begin anew' }).waitFor()
    await page.getByLabel('Restore S1').click()
    await page.getByRole('button', { name: 'Yes, restore S1' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await widthBeyond(page)).toBe(0)
    await picture(page, `${look}-controls`)
  })

  test('move the clock, and the page shows the time as it goes', async () => {
    const { sandbox, page } = await visit()
    await page.getByText('The clock was not moved.').waitFor()
    await page.getByLabel('Move it by').fill('1.5')
    await page.getByLabel('Unit').selectOption('hours')
    await page.getByRole('button', { name: 'Move the clock' }).click()
    await page.getByText('moved ahead by 1 hour 30 minutes').waitFor()
    expect(sandbox.clock.now()).toBe(Date.UTC(2026, 10, 21, 13, 30))
    await page.getByLabel('Move it by').fill('2')
    sandbox.clock.advance(60_000)
    await page.getByText('moved ahead by 1 hour 31 minutes').waitFor()
    expect(await page.getByLabel('Move it by').inputValue()).toBe('2')
  })

  test('take a snapshot, restore and delete it', async () => {
    const { sandbox, page } = await visit()
    await page.getByLabel('Name').fill('before the sale')
    await page.getByRole('button', { name: 'Take a snapshot' }).click()
    await page.getByText('The snapshot was taken.').waitFor()
    sell(sandbox)
    await page.getByLabel('Restore before the sale').click()
    await page.getByRole('button', { name: 'Yes, restore before the sale' }).waitFor()
    expect(sandbox.ledger.balance('organisation')).toBe('1000150')
    await page.getByRole('button', { name: 'Yes, restore before the sale' }).click()
    await page.getByText('Everything is as it was').waitFor()
    expect(sandbox.ledger.balance('organisation')).toBe('1000000')
    await page.getByLabel('Delete before the sale').click()
    await page.getByRole('button', { name: 'Yes, delete before the sale' }).click()
    await page.getByText('No snapshot was taken yet.').waitFor()
  })

  test('ask before a snapshot is restored, and keep asking while the page brings news', async () => {
    const { sandbox, page } = await visit()
    sandbox.snapshot('ready')
    await page.getByLabel('Restore ready').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Yes, restore ready' }).waitFor()
    sell(sandbox)
    sandbox.snapshot('newer')
    await page.getByText('newer', { exact: true }).waitFor()
    await page.keyboard.press('Tab')
    expect(sandbox.ledger.balance('organisation')).toBe('1000150')
    await page.keyboard.press('Enter')
    await page.getByText('Everything is as it was').waitFor()
    expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  })

  test('reset the sandbox by two presses, with the keyboard alone', async () => {
    const { sandbox, page } = await visit()
    sell(sandbox)
    await page.getByText('Reset the sandbox').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Yes, begin anew' }).waitFor()
    expect(sandbox.ledger.balance('organisation')).toBe('1000150')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('The sandbox has begun anew.').waitFor()
    expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  })

  test('say why a form was refused, keep what was typed, and go on showing the time', async () => {
    const { sandbox, page } = await visit()
    await page.getByLabel('Name').fill('a/b')
    await page.getByRole('button', { name: 'Take a snapshot' }).click()
    await page.getByRole('alert').getByText('Give 1 to 50 letters').waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe('a/b')
    expect(await findBarriers(page)).toEqual([])
    sandbox.clock.advance(60_000)
    await page.getByText('moved ahead by 1 minute').waitFor()
  })

  test('withdraw what a user allowed, on a phone', async () => {
    const { sandbox, page } = await visit()
    sandbox.connect.authorize({ user: '@adaeze', scopes: ['MERCHANT_PAYMENT', 'USER_DETAILS_REQUEST'] })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('link', { name: 'People' }).click()
    expect(await findBarriers(page)).toEqual([])
    expect(await widthBeyond(page)).toBe(0)
    await picture(page, 'grant')
    await page.getByRole('button', { name: 'Withdraw what +2348012345678 allowed' }).click()
    await page.getByText('The user withdrew it.').waitFor()
    expect(sandbox.connect.grants()).toMatchObject([{ ended: 'The user withdrew it.' }])
  })

  test('work where there is no script', async () => {
    const { sandbox, page } = await visit()
    await page.route('**/live.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }))
    await page.reload()
    await page.getByRole('button', { name: '+ 1 day' }).click()
    await page.getByText('moved ahead by 1 day').waitFor()
    sandbox.snapshot('ready')
    await page.reload()
    await page.getByLabel('Restore ready').click()
    await page.getByRole('button', { name: 'Yes, restore ready' }).click()
    await page.getByText('Everything is as it was').waitFor()
  })
})

import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { describeInChromium } from './browser/describe-in-chromium.ts'
import { findBarriers } from './browser/find-barriers.ts'
import { startShop } from './browser/start-shop.ts'

// Every story of apps/demo as a visitor goes through it, on a screen as narrow as a phone's.
await describeInChromium('The shop', ({ open, picture }) => {
  async function visit(path: string): Promise<Page> {
    const shop = await startShop()
    onTestFinished(async () => expect(await shop.end()).toEqual([0, null]))
    const page = await open(shop.address + path)
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    const complaints: string[] = []
    onTestFinished(() => expect(complaints).toEqual([]))
    return page
  }

  test('pays a supplier whose name the bank has shown', async () => {
    const page = await visit('/suppliers')
    await planPayout(page)
    await page.getByText('Look at the name before you pay.').waitFor()
    await picture(page, 'planned')
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Pay ₦1,500.50 to ADAEZE OBI' }).click()
    await page.getByText('Paga has paid it, once.').waitFor()
    await picture(page, 'paid')
    expect(await findBarriers(page)).toEqual([])
  })

  test('says that it does not know, and turns to paid by itself when Paga was asked', async () => {
    const page = await visit('/suppliers')
    await planPayout(page)
    // The page learns how it stands only after it was looked at.
    let goOn = (): void => {}
    const seen = new Promise<void>((resolve) => {
      goOn = resolve
    })
    await page.route('**/state', async (route) => {
      await seen
      await route.continue()
    })
    await page.getByLabel('lose the answer').check()
    await page.getByRole('button', { name: 'Pay ₦1,500.50' }).click()
    await page.getByText('We do not know yet, checking').waitFor()
    await picture(page, 'checking')
    expect(await findBarriers(page)).toEqual([])
    goOn()
    await page.getByText('Paga has paid it, once.').waitFor()
    await picture(page, 'checked')
  })

  test('turns a payment request to paid when the webhook has come', async () => {
    const page = await visit('/requests')
    await page.getByLabel('Name of the payer').fill('Adaeze Obi')
    await page.getByLabel('Amount in naira').fill('2000.50')
    await page.getByRole('button', { name: 'Request the payment' }).click()
    await page.getByText('Waiting for the payment').waitFor()
    await picture(page, 'waiting')
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Pay it as the customer would' }).click()
    await page.getByText('The money is there.').waitFor()
    await picture(page, 'request-paid')
    expect(await findBarriers(page)).toEqual([])
  })
})

async function planPayout(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Paper mill')
  // First Bank, where this account is Adaeze's.
  await page.getByRole('combobox').selectOption('3E94C4BC-6F9A-442F-8F1A-8214478D5D86')
  await page.getByLabel('Account number').fill('0123456789')
  await page.getByRole('button', { name: 'Add the supplier' }).click()
  await page.getByLabel('Amount in naira').fill('1500.50')
  await page.getByRole('button', { name: 'Pay Paper mill' }).click()
}

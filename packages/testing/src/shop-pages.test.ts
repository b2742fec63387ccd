import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { describeInChromium } from './browser/describe-in-chromium.ts'
import { expectUsable } from './browser/expect-usable.ts'
import { looks, phone } from './browser/looks.ts'
import {
  addSupplier,
  askForPayment,
  connectAdaeze,
  follow,
  holdState,
  planPayout,
} from './browser/shop-steps.ts'
import { visitShop } from './browser/visit-shop.ts'

// Every story of apps/demo as people go through it, on every screen. Where each state is seen, nobody is kept out of it.
await describeInChromium('The shop', ({ open, picture }) => {
  describe.each(looks)('looked at on a $name', (look) => {
    async function visit(): Promise<{ page: Page; seen: (name: string) => Promise<void> }> {
      const { page } = await visitShop(open, look)
      const seen = async (name: string): Promise<void> => {
        await expectUsable(page)
        await picture(page, `${look.name}-${name}`)
      }
      return { page, seen }
    }

    test('pays a supplier whose name the bank has shown, and says what it does not know', async () => {
      const { page, seen } = await visit()
      await seen('start')
      await follow(page, 'Pay suppliers')
      await seen('no-suppliers')
      await addSupplier(page)
      await planPayout(page, '1500.50')
      await page.getByText('Look at the name before you pay.').waitFor()
      await seen('planned')
      await page.getByRole('button', { name: 'Pay ₦1,500.50 to ADAEZE OBI' }).click()
      await page.getByText('Paga has paid it, once.').waitFor()
      await seen('paid')

      await planPayout(page, '1500.50')
      const goOn = await holdState(page)
      await page.getByLabel('lose the answer').check()
      await page.getByRole('button', { name: 'Pay ₦1,500.50' }).click()
      await page.getByText('We do not know yet, checking').waitFor()
      await seen('checking')
      goOn()
      await page.getByText('Paga has paid it, once.').waitFor()

      // What the sandbox refuses by its amount.
      await planPayout(page, '1313.13')
      await page.getByRole('button', { name: 'Pay ₦1,313.13' }).click()
      await page.getByText('Fund the account').waitFor()
      await seen('refused')
      await planPayout(page, '0.001')
      await page.getByText('is written like').waitFor()
      await seen('no-amount')
      await follow(page, 'Pay suppliers')
      await seen('suppliers')
    })

    test('asks for a payment, sees it paid, and gives it back', async () => {
      const { page, seen } = await visit()
      await follow(page, 'Request a payment')
      await seen('no-requests')
      await askForPayment(page, '2000.50')
      await page.getByText('Waiting for the payment').waitFor()
      await seen('waiting')
      await page.getByRole('button', { name: 'Pay it as the customer would' }).click()
      await page.getByText('The money is there.').waitFor()
      await seen('request-paid')

      await page.getByLabel('Amount in naira').fill('500')
      await page.getByLabel('Why').fill('A page was torn')
      await page.getByRole('button', { name: 'Plan the refund' }).click()
      await page.getByText('Look at the amount first.').waitFor()
      await seen('refund-planned')
      const goOn = await holdState(page)
      await page.getByLabel('lose the answer').check()
      await page.getByRole('button', { name: 'Refund ₦500.00 to Adaeze Obi' }).click()
      await page.getByText('We do not know yet, checking').waitFor()
      await page.getByText('It does not turn up').click()
      await seen('refund-checking')
      goOn()
      await page.getByText('Paga has given it back, once.').waitFor()
      await seen('refunded')
      await follow(page, 'Request a payment')
      await seen('requests')
    })

    test('tells of a payment in part what is missing, and lets the merchant take what has come', async () => {
      const { page, seen } = await visit()
      await follow(page, 'Request a payment')
      await page.getByLabel('It may be paid in parts').check()
      await askForPayment(page, '2000.50')
      await page.getByLabel('Only half of what is missing').check()
      await page.getByRole('button', { name: 'Pay it as the customer would' }).click()
      await page.getByText('Paga lists ₦1,000.25 of ₦2,000.50: ₦1,000.25 are missing.').waitFor()
      await page.getByText('Take what has come').click()
      await seen('paid-in-part')
      await page.getByLabel('instead of ₦2,000.50 is enough').check()
      await page.getByRole('button', { name: 'Close it with ₦1,000.25' }).click()
      await page.getByText('and you took it for the whole.').waitFor()
      await seen('closed-with-part')
    })

    test('lets a customer connect with Paga, and pay with one click', async () => {
      const { page, seen } = await visit()
      await follow(page, 'Buy a book')
      await seen('books')
      await page.getByRole('button', { name: 'Order Folk tales' }).click()
      await page.getByRole('button', { name: 'Connect with Paga and pay' }).waitFor()
      await seen('not-connected')
      await connectAdaeze(page, 'Connect with Paga and pay')
      await page.getByText('You were charged once.').waitFor()
      await seen('bought')

      await follow(page, 'Buy a book')
      await page.getByRole('button', { name: 'Order A hundred soups' }).click()
      await page.getByText('From the Paga account of Adaeze').waitFor()
      await seen('connected')
      await page.getByRole('button', { name: /^Pay .* with Paga$/ }).click()
      await page.getByText('You were charged once.').waitFor()
      await follow(page, 'Sales')
      await seen('sales')
      await page.getByRole('link', { name: 'A hundred soups' }).click()
      await page.getByRole('button', { name: 'Plan the refund' }).waitFor()
      await seen('sale')
      await follow(page, "Today's numbers")
      await page.getByRole('heading', { level: 1 }).waitFor()
      await seen('numbers')

      await follow(page, 'Your Paga account')
      await page.getByText('+2348012345678').waitFor()
      await seen('account')
      await page.getByRole('button', { name: 'Disconnect' }).click()
      await page.getByText('It holds no permission of yours.').waitFor()
      await seen('disconnected')
    })

    test('says what is not there', async () => {
      const { page, seen } = await visit()
      await page.goto(new URL('/payouts/nothing', page.url()).href)
      await page.getByText('There is no such payout.').waitFor()
      await seen('nothing')
    })
  })

  test('has one cookie, which no script reads and no other host sets', async () => {
    const { page } = await visitShop(open, phone)
    expect(await page.context().cookies()).toMatchObject([
      {
        name: '__Host-shop',
        domain: '127.0.0.1',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
        expires: -1,
      },
    ])
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })

  test('is used with the keyboard alone', async () => {
    const { page } = await visitShop(open, phone)
    await pressOn(page, 'Pay suppliers')
    await type(page, 'Name', 'Paper mill')
    await tabTo(page, 'Bank')
    await page.keyboard.type('First Bank of')
    await type(page, 'Account number', '0123456789')
    await enter(page)
    await type(page, 'Amount in naira', '1500.50')
    await pressOn(page, 'Pay Paper mill')
    await page.getByText('Look at the name before you pay.').waitFor()
    await pressOn(page, 'Pay ₦1,500.50 to ADAEZE OBI')
    await page.getByText('Paga has paid it, once.').waitFor()

    await pressOn(page, 'Request a payment')
    await type(page, 'Name of the payer', 'Adaeze Obi')
    await type(page, 'Amount in naira', '2000.50')
    await enter(page)
    await pressOn(page, 'Pay it as the customer would')
    await page.getByText('The money is there.').waitFor()

    // What is in the field is selected by coming to it, and typed over.
    await type(page, 'Amount in naira', '500')
    await type(page, 'Why', 'A page was torn')
    await enter(page)
    await page.getByText('Look at the amount first.').waitFor()
    await pressOn(page, 'Refund ₦500.00 to Adaeze Obi')
    await page.getByText('Paga has given it back, once.').waitFor()

    await pressOn(page, "Today's numbers")
    await page.getByText('Shop and Paga agree').waitFor()
    await pressOn(page, 'Look again')
    await tabTo(page, 'The same in numbers')
  })

  test('is told once of a payment whose webhook comes twice', async () => {
    const { page, shop } = await visitShop(open, phone)
    await follow(page, 'Request a payment')
    await askForPayment(page, '2000.50')
    await page.getByRole('button', { name: 'Pay it as the customer would' }).click()
    await page.getByText('The money is there.').waitFor()
    const sandbox = await page.context().newPage()
    await sandbox.goto(shop.sandboxPage)
    await sandbox.getByRole('link', { name: 'Webhooks' }).click()
    await sandbox.getByRole('button', { name: 'Replay' }).first().click()
    await sandbox.getByText('HTTP 200').nth(1).waitFor()
    await page.reload()
    await page.getByText('The money is there.').waitFor()
  })

  test('learns of a payment whose webhook was lost, because it asks', async () => {
    const { page } = await visitShop(open, phone)
    await follow(page, 'Request a payment')
    await askForPayment(page, '2000.50')
    await page.getByLabel('Lose the webhook').check()
    await page.getByRole('button', { name: 'Pay it as the customer would' }).click()
    await page.getByText('The money is there.').waitFor()
  })
})

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(':focus')
  for (let press = 0; press < 30; press++) {
    await page.keyboard.press('Tab')
    const label = await focused.evaluate((element) => {
      const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : []
      return (labels[0] ?? element).textContent?.trim() ?? ''
    })
    if (label.startsWith(name)) return
  }
  expect.fail(`Tab does not lead to ${name}`)
}

async function pressOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await enter(page)
}

/** Presses Enter, and goes on when the next page is there. */
async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeInChromium } from './browser/describe-in-chromium.ts'
import { expectUsable } from './browser/expect-usable.ts'
import { phone } from './browser/looks.ts'
import { follow, holdState } from './browser/shop-steps.ts'
import { visitShop } from './browser/visit-shop.ts'

// The story of apps/demo in which a customer connects with Paga and pays with one click next time, on a phone.
await describeInChromium('The shop with connected customers', ({ open, picture }) => {
  async function visit(): Promise<Page> {
    return (await visitShop(open, phone)).page
  }

  /** A shop whose next charge never reaches Paga. */
  async function visitUnheard(): Promise<Page> {
    const { page, shop } = await visitShop(open, phone)
    const sandbox = await page.context().newPage()
    await sandbox.goto(shop.sandboxPage)
    await sandbox.goto(
      new URL('/_sandbox/page/faults/add?kind=reset&operation=merchantPayment', sandbox.url()).href,
    )
    await sandbox.getByRole('button', { name: 'Add the fault' }).click()
    await sandbox.getByText('The fault is in force.').waitFor()
    await sandbox.close()
    return page
  }

  async function look(page: Page, name: string): Promise<void> {
    await picture(page, name)
    await expectUsable(page)
  }

  test('connects in a window of Paga and pays, and pays the next time with one click', async () => {
    const page = await visit()
    await follow(page, 'Buy a book')
    await look(page, 'books')
    await order(page, 'Folk tales')
    await connectButton(page).waitFor()
    await look(page, 'first-time')
    await allow(await popupOf(page))
    await thanks(page).waitFor()
    await look(page, 'paid')
    expect(await shownCalls(page)).toEqual([
      'connect.exchangeCode',
      'connect.forUser(user).getUserDetails',
      'connect.forUser(user).merchantPayment',
    ])

    await order(page, 'A hundred soups')
    await page.getByText('From the Paga account of Adaeze Obi').waitFor()
    await look(page, 'one-click')
    await page.getByRole('button', { name: 'Pay ₦7,250.50 with Paga' }).click()
    await thanks(page).waitFor()
    expect(await balance(page)).toBe('₦38,249.50')
    await look(page, 'account')
  })

  test('leaves the page and comes back where the browser opens no window', async () => {
    const page = await visit()
    await page.addInitScript(() => {
      window.open = () => null
    })
    await order(page, 'Folk tales')
    await connectButton(page).click()
    await allow(page)
    await thanks(page).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/purchases\/\w+$/)
    expect(await balance(page)).toBe('₦45,500.00')
    // Neither the page that was come back to nor its code is in the history.
    await page.goBack()
    expect(page.url()).not.toContain('code=')
  })

  test('goes by keyboard alone', async () => {
    const page = await visit()
    await order(page, 'Folk tales')
    await connectButton(page).focus()
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')])
    await popup.getByLabel('PIN').waitFor()
    await popup.keyboard.press('Tab')
    await popup.keyboard.type('@adaeze')
    await popup.keyboard.press('Tab')
    await popup.keyboard.type('1234')
    await popup.keyboard.press('Enter')
    await popup.getByRole('button', { name: 'Allow', exact: true }).waitFor()
    await popup.keyboard.press('Tab')
    await popup.keyboard.press('Enter')
    await thanks(page).waitFor()
  })

  test('says so where the customer allows nothing or closes the window, and lets them choose again', async () => {
    const page = await visit()
    await order(page, 'Folk tales')
    const denying = await popupOf(page)
    await signIn(denying)
    await denying.getByRole('button', { name: 'Deny' }).click()
    await page.getByText('You did not allow it, so nothing was paid.').waitFor()
    await look(page, 'denied')
    await (await popupOf(page)).close()
    await page.getByText('The window of Paga was closed before you decided.').waitFor()
    await allow(await popupOf(page))
    await thanks(page).waitFor()
  })

  test('says on the page that is come back to that nothing was allowed', async () => {
    const page = await visit()
    await page.addInitScript(() => {
      window.open = () => null
    })
    await order(page, 'Folk tales')
    await connectButton(page).click()
    await signIn(page)
    await page.getByRole('button', { name: 'Deny' }).click()
    await page.getByText('You did not allow it, so nothing was paid.').waitFor()
    await look(page, 'denied-by-redirect')
    await page.getByRole('link', { name: 'Go back to where you were.' }).click()
    await connectButton(page).waitFor()
  })

  test('asks to connect again where the customer took it back at Paga', async () => {
    const page = await visit()
    await order(page, 'Folk tales')
    await allow(await popupOf(page))
    await thanks(page).waitFor()
    await follow(page, 'Your Paga account')
    await page.getByRole('button', { name: "Take it back in Paga's app" }).click()

    await order(page, 'A hundred soups')
    await page.getByRole('button', { name: 'Pay ₦7,250.50 with Paga' }).click()
    await page.getByText('Connect again to pay.').waitFor()
    await look(page, 'withdrawn')
    await allow(await popupOf(page))
    await thanks(page).waitFor()
    expect(await balance(page)).toBe('₦38,249.50')
  })

  test('charges once where the answer was lost after the money moved, however often it is asked for', async () => {
    const page = await visit()
    await follow(page, 'Your Paga account')
    await allow(await popupOf(page))
    await page.getByText('₦50,000.00').waitFor()
    await order(page, 'Folk tales')
    const goOn = await holdState(page)
    await page.getByLabel('lose the answer').check()
    await page.getByRole('button', { name: 'Pay ₦4,500.00 with Paga' }).dblclick()
    await page.getByText('We do not know yet, checking').waitFor()
    await look(page, 'checking')
    await page.reload()
    goOn()
    await thanks(page).waitFor()
    await look(page, 'checked')
    expect(await balance(page)).toBe('₦45,500.00')
  })

  test('tells the merchant what is known of a charge that never arrived, and lets them end it by keyboard', async () => {
    const page = await visitUnheard()
    await order(page, 'Folk tales')
    await allow(await popupOf(page))
    await page.getByText('We do not know yet, checking').waitFor()
    await follow(page, 'Sales')
    await page.getByRole('link', { name: 'Folk tales' }).click()
    await page.getByRole('button', { name: 'Ask Paga now' }).click()
    await page.getByText(/Paga was asked .* at .* The shop asks again /).waitFor()
    await page.getByText('It does not turn up').focus()
    await page.keyboard.press('Enter')
    await look(page, 'does-not-turn-up')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('The shop has looked at Paga, and found no payment.').waitFor()
    await look(page, 'closed-as-not-paid')
  })

  test('says in plain words that there is not enough money', async () => {
    const page = await visit()
    await order(page, 'The encyclopaedia')
    await allow(await popupOf(page))
    await page.getByText('There is not enough money in your Paga account.').waitFor()
    await look(page, 'refused')
    expect(await balance(page)).toBe('₦50,000.00')
  })
})

const connectButton = (page: Page) => page.getByRole('button', { name: 'Connect with Paga' })
const thanks = (page: Page) => page.getByText('Thank you. You were charged once.')

async function order(page: Page, title: string): Promise<void> {
  await follow(page, 'Buy a book')
  await page.getByRole('button', { name: `Order ${title}` }).click()
  await page.getByText('Not paid yet').waitFor()
}

async function popupOf(page: Page): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), connectButton(page).click()])
  await popup.getByRole('heading', { level: 1 }).waitFor()
  return popup
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Phone number or nickname').fill('@adaeze')
  await page.getByLabel('PIN').fill('1234')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function allow(page: Page): Promise<void> {
  await signIn(page)
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
}

/** What the account holds, as the shop shows it. */
async function balance(page: Page): Promise<string> {
  await follow(page, 'Your Paga account')
  const shown = page.locator('dt:text("Balance") + dd')
  return (await shown.textContent()) ?? ''
}

/** The calls of the panel, by what is called. */
async function shownCalls(page: Page): Promise<readonly string[]> {
  const calls = await page.getByRole('complementary').locator('code').allTextContents()
  return calls.map((code) => /^await ([\w.()]+)\(/.exec(code)?.[1] ?? code)
}

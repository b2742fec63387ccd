import type { ConnectGrant } from '@pagakit/connect'
import { createConnectClient, createReference, memoryTokenStore } from '@pagakit/connect-server'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { createShop, type Shop } from './browser/create-shop.ts'
import { describeInChromium } from './browser/describe-in-chromium.ts'
import { findBarriers } from './browser/find-barriers.ts'

/** A Paga, a shop it pays, and a page of the shop. */
interface Visit {
  readonly sandbox: Sandbox
  readonly shop: Shop
  readonly page: Page
}

// Button, consent at the sandbox, callback, exchange and payment on the shop's server, receipt.
await describeInChromium('Connect from button to receipt', ({ open, picture }) => {
  async function visit(query: string): Promise<Visit> {
    const sandbox = await createSandbox({ connect: { clientName: "Ada's books", pkce: 'required' } })
    const { environment, clientId } = (await sandbox.listen({ port: 0 })).connect
    const shop = await createShop({
      settings: {
        environment,
        clientId,
        scope: ['MERCHANT_PAYMENT', 'USER_DETAILS_REQUEST'],
        userData: ['FIRST_NAME', 'MOBILE_NUMBER'],
      },
      take: shopServer(sandbox),
    })
    onTestFinished(async () => {
      await shop[Symbol.asyncDispose]()
      await sandbox.close()
    })
    return { sandbox, shop, page: await open(`${shop.origin}/${query}`) }
  }

  test('pays in a popup: signed in by PIN, allowed, exchanged, charged, with the receipt on the page', async () => {
    const { sandbox, shop, page } = await visit('?popup')
    const popup = await openPopup(page)
    await picture(popup, 'sign-in')
    expect(await findBarriers(popup)).toEqual([])
    await signIn(popup)

    const asked = await popup.getByRole('main').textContent()
    for (const words of [
      "Ada's books will be able to",
      'take payments from your Paga account',
      'your first name',
      'your mobile number',
    ]) {
      expect(asked).toContain(words)
    }
    await picture(popup, 'consent')
    expect(await findBarriers(popup)).toEqual([])

    const closed = popup.waitForEvent('close')
    await popup.getByRole('button', { name: 'Allow', exact: true }).click()
    await page.getByText('Thank you, Adaeze: 600 naira').waitFor()
    await closed
    await picture(page, 'receipt')
    expect(operationsOf(sandbox)).toEqual(['exchangeCode', 'getUserDetails', 'merchantPayment'])
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49400')
    expect(sandbox.ledger.sum()).toBe('0')
    expect(shop.violations).toEqual([])
  })

  test('pays by redirect, with the receipt on the callback page', async () => {
    const { sandbox, shop, page } = await visit('')
    await button(page).click()
    await page.getByRole('button', { name: 'Adaeze' }).click()
    await page.getByRole('button', { name: 'Allow', exact: true }).click()
    await page.getByText('Thank you, Adaeze: 600 naira').waitFor()
    await picture(page, 'redirect-receipt')
    expect(page.url()).toBe(`${shop.origin}/callback`)
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49400')
  })

  test('goes by keyboard alone', async () => {
    const { page } = await visit('?popup')
    await page.keyboard.press('Tab')
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')])
    await popup.getByLabel('PIN').waitFor()
    await popup.keyboard.press('Tab')
    await popup.keyboard.type('@adaeze')
    await popup.keyboard.press('Tab')
    await popup.keyboard.type('1234')
    await popup.keyboard.press('Enter')
    await popup.getByRole('button', { name: 'Allow', exact: true }).waitFor()
    await popup.keyboard.press('Tab')
    await picture(popup, 'keyboard')
    await popup.keyboard.press('Enter')
    await page.getByText('Thank you, Adaeze: 600 naira').waitFor()
  })

  test('hears that the user denies, and nothing is exchanged', async () => {
    const { sandbox, shop, page } = await visit('?popup')
    const popup = await openPopup(page)
    await signIn(popup)
    await popup.getByRole('button', { name: 'Deny' }).click()
    await page.getByText('DENIED').waitFor()
    await picture(page, 'denied')
    expect(shop.grants).toEqual([])
    expect(operationsOf(sandbox)).toEqual([])
  })

  test('refuses an answer to a question with another state', async () => {
    const { sandbox, shop, page } = await visit('?popup')
    const popup = await openPopup(page)
    const tampered = new URL(popup.url())
    tampered.searchParams.set('state', 's'.repeat(43))
    await popup.goto(tampered.href)
    await signIn(popup)
    await popup.getByRole('button', { name: 'Allow', exact: true }).click()
    await page.getByText('STATE_MISMATCH').waitFor()
    await picture(page, 'tampered-state')
    expect(shop.grants).toEqual([])
    expect(operationsOf(sandbox)).toEqual([])
  })

  test('hears that a scope is refused', async () => {
    const { page } = await visit('?popup')
    const popup = await openPopup(page)
    const tampered = new URL(popup.url())
    tampered.searchParams.set('scope', 'EVERYTHING')
    await popup.goto(tampered.href).catch(() => {}) // The page closes the window while it loads.
    await page.getByText('REFUSED').waitFor()
  })

  test('hands a code over once; handed over again it is refused, and the token it gave dies', async () => {
    const { sandbox, shop, page } = await visit('?popup')
    const popup = await openPopup(page)
    await signIn(popup)
    await popup.getByRole('button', { name: 'Allow', exact: true }).click()
    await page.getByText('Thank you').waitFor()

    const status = await page.evaluate(async (grant) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/paga/connect', {
        method: 'POST',
        headers,
        body: JSON.stringify(grant),
      })
      return response.status
    }, shop.grants[0])
    expect(status).toBe(502)
    expect(sandbox.connect.grants()).toEqual([expect.objectContaining({ ended: expect.anything() })])
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49400')
  })

  test('can be begun again after the user closed the window', async () => {
    const { sandbox, page } = await visit('?popup')
    const popup = await openPopup(page)
    await signIn(popup)
    await popup.close()
    await page.getByText('POPUP_CLOSED').waitFor()
    await picture(page, 'closed')
    expect(operationsOf(sandbox)).toEqual([])

    const second = await openPopup(page)
    // Whoever signed in is still known to Paga.
    await second.getByRole('button', { name: 'Allow', exact: true }).click()
    await page.getByText('Thank you, Adaeze: 600 naira').waitFor()
  })
})

const button = (page: Page) => page.getByRole('button', { name: 'Connect with Paga' })

async function openPopup(page: Page): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), button(page).click()])
  await popup.getByRole('heading', { level: 1 }).waitFor()
  return popup
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Phone number or nickname').fill('@adaeze')
  await page.getByLabel('PIN').fill('1234')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).waitFor()
}

/** What the shop's server asked of Paga; the pages of Paga themselves are `authorize`. */
function operationsOf(sandbox: Sandbox): unknown[] {
  const operations = sandbox.journal.entries().flatMap(({ operation }) => operation ?? [])
  return operations.filter((operation) => operation !== 'authorize')
}

/** What a shop's server does with a grant: exchanges the code, asks who it is, and charges 600 naira. */
function shopServer(sandbox: Sandbox): (grant: ConnectGrant) => Promise<unknown> {
  const { environment, clientId, clientSecret } = sandbox.connect
  return async ({ code, codeVerifier, redirectUri }) => {
    await using connect = createConnectClient({
      environment,
      clientId,
      clientSecret,
      redirectUri,
      tokens: memoryTokenStore(),
    })
    await connect.exchangeCode({ user: 'visitor', code, codeVerifier })
    const user = connect.forUser('visitor')
    const { detailsResult } = await user.getUserDetails({})
    const { merchantPaymentResult } = await user.merchantPayment({
      referenceNumber: createReference(),
      amount: '600',
      merchantCustomerReference: 'visitor',
    })
    return `Thank you, ${detailsResult.details.firstName}: ${merchantPaymentResult.amount} naira`
  }
}

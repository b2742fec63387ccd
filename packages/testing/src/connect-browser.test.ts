import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type ConsentServer, createConsentServer } from './browser/create-consent-server.ts'
import { createShop, type Shop } from './browser/create-shop.ts'
import { describeInChromium } from './browser/describe-in-chromium.ts'
import { findBarriers } from './browser/find-barriers.ts'

/** The least that stands for Paga, a shop, and a page of it. */
interface Visit {
  readonly paga: ConsentServer
  readonly shop: Shop
  readonly page: Page
}

// The browser half alone: the consent server can answer wrongly where a sandbox would not.
await describeInChromium('Connect in a page', ({ open, picture }) => {
  async function visit(query: string): Promise<Visit> {
    const paga = await createConsentServer()
    const shop = await createShop({
      settings: {
        environment: { baseUrl: paga.origin },
        clientId: 'shop-1',
        scope: ['MERCHANT_PAYMENT', 'USER_DETAILS_REQUEST'],
        userData: ['FIRST_NAME'],
      },
      take: async (grant) => ({ paid: paga.redeem(grant) }),
    })
    onTestFinished(async () => {
      await shop[Symbol.asyncDispose]()
      await paga[Symbol.asyncDispose]()
    })
    return { paga, shop, page: await open(`${shop.origin}/${query}`) }
  }

  describe('in a popup', () => {
    test('brings what the server answered to the page that asked', async () => {
      const { paga, shop, page } = await visit('?popup')
      await picture(page, 'shop')
      const popup = await openPopup(page)
      await picture(popup, 'question')
      await picture(page, 'waiting')
      expect(await told(page, 'Go on in the window of Paga.').isVisible()).toBe(true)

      const closed = popup.waitForEvent('close')
      await popup.getByRole('link', { name: 'Allow', exact: true }).click()
      await page.getByText('{"paid":"taken"}').waitFor()
      await closed
      await picture(page, 'receipt')

      expect(Object.fromEntries(paga.asked[0] ?? [])).toEqual({
        response_type: 'code',
        client_id: 'shop-1',
        redirect_uri: `${shop.origin}/callback`,
        scope: 'MERCHANT_PAYMENT USER_DETAILS_REQUEST',
        user_data: 'FIRST_NAME',
        state: expect.stringMatching(/^[\w-]{43}$/),
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        code_challenge_method: 'S256',
      })
      expect(shop.grants).toHaveLength(1)
    })

    test('that the user closes leaves the button ready, with the focus on it', async () => {
      const { shop, page } = await visit('?popup')
      const popup = await openPopup(page)
      await popup.close()
      await page.getByText('POPUP_CLOSED').waitFor()
      await told(page, 'Not connected. You can try again.').waitFor()
      await picture(page, 'closed')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('PAGA-CONNECT-BUTTON')
      expect(shop.grants).toEqual([])

      const second = await openPopup(page)
      await second.getByRole('link', { name: 'Allow', exact: true }).click()
      await page.getByText('{"paid":"taken"}').waitFor()
    })

    test('that the browser blocks is told at once', async () => {
      const { paga, page } = await visit('?popup')
      await page.evaluate(() => {
        window.open = () => null
      })
      await button(page).click()
      await page.getByText('POPUP_BLOCKED').waitFor()
      expect(paga.asked).toEqual([])
    })

    test('is not opened twice by two clicks', async () => {
      const { page } = await visit('?popup')
      const opened: string[] = []
      await page.exposeFunction('tellOpened', (url: string) => opened.push(url))
      await page.evaluate(() => {
        const open = window.open.bind(window)
        window.open = (...parameters) => {
          Reflect.get(window, 'tellOpened')(String(parameters[0]))
          return open(...parameters)
        }
      })
      const popup = await openPopup(page)
      await page.keyboard.press('Enter')
      await popup.getByRole('link', { name: 'Allow', exact: true }).click()
      await page.getByText('{"paid":"taken"}').waitFor()
      expect(opened).toEqual([''])
    })

    test('hears a denial', async () => {
      const { shop, page } = await visit('?popup')
      const popup = await openPopup(page)
      await popup.getByRole('link', { name: 'Do not allow' }).click()
      await page.getByText('DENIED').waitFor()
      await picture(page, 'denied')
      expect(shop.grants).toEqual([])
    })

    test.each([
      ['another state', 'state', 'STATE_MISMATCH'],
      ['another issuer', 'iss', 'INVALID_CALLBACK'],
    ])('refuses an answer with %s, and asks the server nothing', async (_, name, code) => {
      const { paga, shop, page } = await visit('?popup')
      paga.alter((callback) => callback.searchParams.set(name, 'https://evil.example'))
      const popup = await openPopup(page)
      await popup.getByRole('link', { name: 'Allow', exact: true }).click()
      await page.getByText(code).waitFor()
      expect(shop.grants).toEqual([])
    })

    test('does not hear a page of another origin that pretends to be the callback', async () => {
      const { paga, shop, page } = await visit('?popup')
      const popup = await openPopup(page)
      const state = paga.asked[0]?.get('state')
      await popup.evaluate(
        (query) => window.opener.postMessage({ pagakitConnect: query }, '*'),
        `?code=evil&state=${state}`,
      )
      await popup.getByRole('link', { name: 'Allow', exact: true }).click()
      await page.getByText('{"paid":"taken"}').waitFor()
      expect(shop.grants.map(({ code }) => code)).not.toContain('evil')
    })

    test('can be used by keyboard alone', async () => {
      const { page } = await visit('?popup')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('PAGA-CONNECT-BUTTON')
      await picture(page, 'focus')
      const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')])
      await popup.getByRole('heading', { name: 'Allow?' }).waitFor()
      await popup.keyboard.press('Tab')
      await popup.keyboard.press('Enter')
      await page.getByText('{"paid":"taken"}').waitFor()
    })
  })

  describe('by redirect', () => {
    test('brings what the server answered to the callback page, whose address holds no code', async () => {
      const { shop, page } = await visit('')
      await button(page).click()
      await page.getByRole('link', { name: 'Allow', exact: true }).click()
      await page.getByText('{"paid":"taken"}').waitFor()
      await picture(page, 'redirect-receipt')
      expect(page.url()).toBe(`${shop.origin}/callback`)
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    })

    test('hears a denial', async () => {
      const { shop, page } = await visit('')
      await button(page).click()
      await page.getByRole('link', { name: 'Do not allow' }).click()
      await page.getByText('DENIED').waitFor()
      expect(shop.grants).toEqual([])
    })

    test('refuses another state, and the true one after it', async () => {
      const { paga, shop, page } = await visit('')
      const callbacks: string[] = []
      paga.alter((callback) => {
        callbacks.push(callback.href)
        callback.searchParams.set('state', 's'.repeat(43))
      })
      await button(page).click()
      await page.getByRole('link', { name: 'Allow', exact: true }).click()
      await page.getByText('STATE_MISMATCH').waitFor()
      await picture(page, 'tampered-state')
      await page.goto(callbacks[0] ?? '')
      await page.getByText('STATE_MISMATCH').waitFor()
      expect(shop.grants).toEqual([])
    })

    test('takes an answer once', async () => {
      const { paga, shop, page } = await visit('')
      const callbacks: string[] = []
      paga.alter((callback) => void callbacks.push(callback.href))
      await button(page).click()
      await page.getByRole('link', { name: 'Allow', exact: true }).click()
      await page.getByText('{"paid":"taken"}').waitFor()
      await page.goto(callbacks[0] ?? '')
      await page.getByText('STATE_MISMATCH').waitFor()
      await picture(page, 'replayed')
      expect(shop.grants).toHaveLength(1)
    })

    test('takes no answer in another browser', async () => {
      const { paga, shop, page } = await visit('')
      const callbacks: string[] = []
      paga.alter((callback) => void callbacks.push(callback.href))
      await button(page).click()
      await page.getByRole('link', { name: 'Allow', exact: true }).click()
      await page.getByText('{"paid":"taken"}').waitFor()
      const other = await open(callbacks[0] ?? '')
      await other.getByText('STATE_MISMATCH').waitFor()
      expect(shop.grants).toHaveLength(1)
    })
  })

  test('breaks no rule of a strict policy, and has no barrier that axe knows', async () => {
    const { shop, page } = await visit('?popup')
    expect(await findBarriers(page)).toEqual([])
    const popup = await openPopup(page)
    expect(await findBarriers(page)).toEqual([])
    await popup.close()
    await page.getByText('Not connected').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(shop.violations).toEqual([])
  })

  test('takes the colours and the parts that a style sheet of the page gives it', async () => {
    const { page } = await visit('')
    const styleOf = () =>
      button(page).evaluate((element) => {
        const { backgroundColor, textTransform } = getComputedStyle(element)
        return { backgroundColor, textTransform }
      })
    expect(await styleOf()).toEqual({ backgroundColor: 'rgb(166, 60, 0)', textTransform: 'none' })
    await page.locator('paga-connect-button').evaluate((element) => element.classList.add('themed'))
    expect(await styleOf()).toEqual({ backgroundColor: 'rgb(29, 78, 216)', textTransform: 'uppercase' })
    await picture(page, 'themed')
  })
})

const button = (page: Page) => page.getByRole('button', { name: 'Connect with Paga' })

/** What a screen reader says by itself. */
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

/** Clicks the button and gives the window that opens, once it shows the question. */
async function openPopup(page: Page): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), button(page).click()])
  await popup.getByRole('heading', { name: 'Allow?' }).waitFor()
  return popup
}

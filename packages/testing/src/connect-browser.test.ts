import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { chromiumPath, noChromium } from './browser/chromium.ts'
import { type ConsentServer, createConsentServer } from './browser/create-consent-server.ts'
import { createShop, type Shop } from './browser/create-shop.ts'
import { findBarriers } from './browser/find-barriers.ts'
import { launchChromium } from './browser/launch-chromium.ts'

const path = await chromiumPath()

if (path === undefined) test(noChromium, () => expect(process.env['CHROMIUM_PATH']).toBeUndefined())
else browserTests(path)

/** The browser half of Connect alone: the pages of a shop, and the least that stands for Paga. */
function browserTests(executablePath: string): void {
  describe('the button in a real Chromium', { timeout: 60_000 }, async () => {
    const { browser, picture, ...launched } = await launchChromium(executablePath, 'connect-browser')
    afterAll(() => launched[Symbol.asyncDispose]())

    /** A shop, what stands for Paga, and a page of a browser nobody used before. */
    async function visit(
      query: string,
    ): Promise<{ paga: ConsentServer; shop: Shop; context: BrowserContext; page: Page }> {
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
      const context = await browser.newContext({ viewport: { width: 640, height: 480 } })
      onTestFinished(async () => {
        await context.close()
        await shop[Symbol.asyncDispose]()
        await paga[Symbol.asyncDispose]()
      })
      const page = await context.newPage()
      await page.goto(`${shop.origin}/${query}`)
      return { paga, shop, context, page }
    }

    /** Clicks the button and gives the window that opens, once it shows the question. */
    async function openPopup(page: Page): Promise<Page> {
      const [popup] = await Promise.all([page.waitForEvent('popup'), button(page).click()])
      await popup.getByRole('heading', { name: 'Allow?' }).waitFor()
      return popup
    }

    const button = (page: Page) => page.getByRole('button', { name: 'Connect with Paga' })

    describe('in a popup', () => {
      test('brings what the server answered to the page that asked', async () => {
        const { paga, shop, page } = await visit('?popup')
        await picture(page, 'shop')
        const popup = await openPopup(page)
        await picture(popup, 'question')
        await picture(page, 'waiting')
        expect(await page.getByText('Go on in the window of Paga.').isVisible()).toBe(true)

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
        await page.getByText('Not connected. You can try again.').waitFor()
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
        const { context, page } = await visit('?popup')
        await openPopup(page)
        await page.keyboard.press('Enter')
        expect(context.pages()).toHaveLength(2)
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
        const other = await browser.newPage()
        await other.goto(callbacks[0] ?? '')
        await other.getByText('STATE_MISMATCH').waitFor()
        await other.close()
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
}

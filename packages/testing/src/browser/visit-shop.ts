import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { TestChromium } from './describe-in-chromium.ts'
import type { Look } from './looks.ts'
import { type RunningShop, startShop } from './start-shop.ts'

/** A shop of its own, and a browser that nobody used before. */
export interface ShopVisit {
  readonly shop: RunningShop
  readonly page: Page
}

/** Opens the start page of a new shop. A complaint of the browser, such as about the policy, fails the test. */
export async function visitShop(
  open: TestChromium['open'],
  { viewport, colorScheme }: Look,
): Promise<ShopVisit> {
  const shop = await startShop()
  onTestFinished(async () => expect(await shop.end()).toEqual([0, null]))
  const page = await open('about:blank')
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`))
  page.on('console', (message) => {
    // What the shop refuses is a page with that status; the browser says so too.
    const isRefusal = /^Failed to load resource: .* status of 4/.test(message.text())
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text())
  })
  onTestFinished(() => expect(complaints).toEqual([]))
  await page.goto(shop.address)
  return { shop, page }
}

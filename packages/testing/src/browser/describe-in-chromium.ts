import { mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { repositoryRoot } from '../code-blocks.ts'
import { chromiumPath } from './chromium.ts'
import { launchChromium } from './launch-chromium.ts'

/** A headless browser, as the tests of one file use it. */
export interface TestChromium {
  /** Opens a page of a browser that nobody used before: no cookie, no storage. Closed when the test ends. */
  open(url: string): Promise<Page>
  /** Keeps a picture of a page under a name; a number before it tells the order. */
  picture(page: Page, name: string): Promise<void>
}

const VIEWPORT = { width: 480, height: 800 }

/**
 * Registers tests of pages where there is a real Chromium. Their pictures go to a folder of the title's name that git ignores.
 */
export async function describeInChromium(
  title: string,
  define: (chromium: TestChromium) => void,
): Promise<void> {
  const executablePath = await chromiumPath()
  if (executablePath !== undefined)
    describe(title, { timeout: 60_000 }, () => define(register(executablePath, title)))
  else leaveOut(title)
}

/** Says so in place of the tests, and does not let CI do without where npm brings a Chromium. */
function leaveOut(title: string): void {
  test(`${title}: left out, for there is no Chromium; set CHROMIUM_PATH`, () => {
    const isOwed = process.env['CI'] !== undefined && `${process.platform} ${process.arch}` === 'linux x64'
    expect(isOwed, '@sparticuz/chromium was not installed').toBe(false)
  })
}

function register(executablePath: string, title: string): TestChromium {
  const folder = fileURLToPath(new URL(`../../screenshots/${title.replace(/\W+/g, '-')}`, import.meta.url))
  let browser: Browser
  let pictures = 0
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    browser = await launchChromium(executablePath)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    process.stdout.write(`${pictures} pictures: ${relative(repositoryRoot, folder)}\n`)
  })
  return {
    open: async (url) => {
      const context = await browser.newContext({ viewport: VIEWPORT })
      onTestFinished(() => context.close())
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    picture: async (page, name) => {
      pictures++
      const path = join(folder, `${String(pictures).padStart(2, '0')}-${name}.png`)
      await page.screenshot({ path, animations: 'disabled' })
    },
  }
}

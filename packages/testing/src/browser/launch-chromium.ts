import { mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { repositoryRoot } from '../code-blocks.ts'

/** A headless browser and the place of its pictures. */
export interface LaunchedChromium extends AsyncDisposable {
  readonly browser: Browser
  /** Keeps a picture of a page under a name; the numbers tell the order. */
  picture(page: Page, name: string): Promise<void>
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
]

/** Starts a Chromium whose pictures go to a folder that git ignores. */
export async function launchChromium(executablePath: string, name: string): Promise<LaunchedChromium> {
  const folder = fileURLToPath(new URL(`../../screenshots/${name}`, import.meta.url))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS })
  let pictures = 0
  return {
    browser,
    picture: async (page, title) => {
      pictures++
      const path = join(folder, `${String(pictures).padStart(2, '0')}-${title}.png`)
      await page.screenshot({ path, animations: 'disabled' })
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      process.stdout.write(`pictures: ${relative(repositoryRoot, folder)} (${pictures})\n`)
    },
  }
}

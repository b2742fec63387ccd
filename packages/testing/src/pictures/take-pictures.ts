// Takes the pictures of the READMEs: `pnpm run screenshots`. What they show is made anew each time and is always the same.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from '../browser/chromium.ts'
import { launchChromium } from '../browser/launch-chromium.ts'
import { repositoryRoot } from '../code-blocks.ts'
import { type Picture, type Screen, screens } from './picture.ts'
import { photographSandbox } from './sandbox-pictures.ts'
import { photographShop } from './shop-pictures.ts'

const executablePath = await chromiumPath()
if (executablePath === undefined) throw new Error('There is no Chromium; set CHROMIUM_PATH.')
const folder = join(repositoryRoot, process.argv[2] ?? 'docs/screenshots')
mkdirSync(folder, { recursive: true })
await using browser = await launchChromium(executablePath)

const open = async (screen: Screen): Promise<Picture> => {
  const context = await browser.newContext({ ...screens[screen], reducedMotion: 'reduce' })
  const page = await context.newPage()
  const keep = async (name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  }
  return { page, keep }
}

await photographShop(open)
await photographSandbox(open)

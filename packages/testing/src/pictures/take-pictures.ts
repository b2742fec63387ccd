// Takes the pictures of the READMEs: `npm run screenshots`. What they show is done anew each time, by a clock that stands still.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from '../browser/chromium.ts'
import { launchChromium } from '../browser/launch-chromium.ts'
import { repositoryRoot } from '../code-blocks.ts'
import { type Camera, screens } from './camera.ts'
import { photographSandbox } from './photograph-sandbox.ts'
import { photographShop } from './photograph-shop.ts'

const executablePath = await chromiumPath()
if (executablePath === undefined) throw new Error('There is no Chromium here; set CHROMIUM_PATH.')
const folder = join(repositoryRoot, 'docs/screenshots')
mkdirSync(folder, { recursive: true })
await using browser = await launchChromium(executablePath)
await photographShop(await newCamera())
await photographSandbox(await newCamera())

async function newCamera(): Promise<Camera> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const keep: Camera['keep'] = async (name, screen) => {
    const { viewport, colorScheme } = screens[screen]
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  }
  return { page, keep }
}

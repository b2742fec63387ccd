import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What keeps people out of a page, by axe-core: the rule and the element of each. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  // Past the policy of the page, as the tools of a developer are.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run()
    return violations.flatMap((rule: { id: string; nodes: { html: string }[] }) =>
      rule.nodes.map(({ html }) => `${rule.id}: ${html}`),
    )
  })
}

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeInChromium } from './browser/describe-in-chromium.ts'
import { expectUsable } from './browser/expect-usable.ts'
import { phone } from './browser/looks.ts'
import { addSupplier, planPayout } from './browser/shop-steps.ts'
import { visitShop } from './browser/visit-shop.ts'

const unknown = 'We do not know yet, checking'

/** The magic amounts of the sandbox, what the merchant reads at once, and what is true in the end. */
const faults = [
  { amount: '1313.01', fault: 'the connection ends and nothing moved', atOnce: unknown, inTheEnd: unknown },
  {
    amount: '1313.02',
    fault: 'the money moves, then the connection ends',
    atOnce: unknown,
    inTheEnd: 'Paid',
  },
  { amount: '1313.04', fault: 'the answer takes five seconds', atOnce: 'Paid', inTheEnd: 'Paid' },
  { amount: '1313.05', fault: 'HTTP 429 and nothing moved', atOnce: unknown, inTheEnd: unknown },
  { amount: '1313.06', fault: 'the money moves, then HTTP 500', atOnce: unknown, inTheEnd: 'Paid' },
  { amount: '1313.07', fault: 'HTTP 503 and nothing moved', atOnce: unknown, inTheEnd: unknown },
  {
    amount: '1313.08',
    fault: 'the money moves, half of the answer arrives',
    atOnce: unknown,
    inTheEnd: 'Paid',
  },
  { amount: '1313.09', fault: 'the money moves, HTML arrives', atOnce: unknown, inTheEnd: 'Paid' },
  { amount: '1313.11', fault: 'the money moves, the answer is no JSON', atOnce: unknown, inTheEnd: 'Paid' },
  { amount: '1313.12', fault: 'pending for a minute', atOnce: unknown, inTheEnd: 'Paid' },
  { amount: '1313.13', fault: 'refused', atOnce: 'Refused', inTheEnd: 'Refused' },
  { amount: '1313.14', fault: 'the money moves, the code is -1', atOnce: unknown, inTheEnd: 'Paid' },
]

// What the sandbox breaks, as the merchant sees it on a phone. Whatever happens, each payout is paid once or not at all, and the
// shop never says more than it knows.
await describeInChromium('The shop with faults', ({ open, picture }) => {
  test('says of every payout what is known, and pays none twice', async () => {
    const { page, shop } = await visitShop(open, phone)
    await page.getByRole('link', { name: 'Pay suppliers' }).first().click()
    await addSupplier(page)
    const addresses = new Map<string, string>()
    for (const { amount, fault, atOnce } of faults) {
      await planPayout(page, amount)
      addresses.set(amount, page.url())
      await page.getByRole('button', { name: 'Pay ₦1,313' }).click()
      await page.getByRole('status').filter({ hasNotText: 'Not sent yet' }).waitFor()
      expect(await stateOf(page), fault).toBe(atOnce)
      await expectUsable(page)
    }
    await picture(page, 'uncertain')
    // A minute by the clock of the sandbox, at whose end what is pending is carried out.
    const sandbox = await page.context().newPage()
    await sandbox.goto(shop.sandboxPage)
    await sandbox.getByRole('link', { name: 'Controls' }).click()
    await sandbox.getByRole('button', { name: '+ 1 minute' }).click()
    await sandbox.getByText('moved ahead by 1 minute').waitFor()
    for (const { amount } of faults.filter(({ inTheEnd }) => inTheEnd === 'Paid')) {
      await page.goto(addresses.get(amount) ?? '')
      await page.getByText('Paga has paid it, once.').waitFor()
    }
    for (const { amount, fault, inTheEnd } of faults) {
      await page.goto(addresses.get(amount) ?? '')
      expect(await stateOf(page), fault).toBe(inTheEnd)
    }
    await page.goto(`${shop.address}/suppliers`)
    await picture(page, 'known')
    await expectUsable(page)
    // Each was sent once.
    await sandbox.goto(new URL('/_sandbox/', shop.sandboxPage).href)
    expect(await sandbox.getByRole('link', { name: 'depositToBank', exact: true }).count()).toBe(
      faults.length,
    )
  })
})

/** The state a page tells, in bold. */
function stateOf(page: Page): Promise<string | null> {
  return page.getByRole('status').locator('.state').textContent()
}

import { createCollectClient } from '@pagakit/collect'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { crawl, type PagesSeen } from './browser/crawl.ts'
import { describeInChromium, type TestChromium } from './browser/describe-in-chromium.ts'
import { phone } from './browser/looks.ts'
import { follow } from './browser/shop-steps.ts'
import { visitShop } from './browser/visit-shop.ts'
import { widthBeyond } from './browser/width-beyond.ts'
import { readVectors } from './read-vectors.ts'

const { texts } = readVectors<{ texts: { name: string; text: string; times?: number }[] }>(
  'hostile/texts.json',
)
const hostile = texts.map(({ text, times = 1 }) => text.repeat(times))

// What nobody means well with, sent from wherever something can be sent. A browser looks at every page: none of it runs, and there
// is no element, attribute or address that is not there with harmless words too.
await describeInChromium('Hostile texts', ({ open }) => {
  // Hundreds of pages; ends what hangs.
  const timeout = 300_000

  test('stay text on the page of the sandbox', { timeout }, async () => {
    const harmless = await lookAround(open, ['Harmless', '1500'])
    const seen = await lookAround(open, hostile)
    expect([...seen.kinds].filter((kind) => !harmless.kinds.has(kind))).toEqual([])
    expect(seen.elsewhere).toEqual([])
    expect(seen.addresses.length).toBeGreaterThan(hostile.length * 5)
    expect(seen.text).toContain('<script>window.ran=1</script>')
    expect(seen.text).toContain('\\u202e5432109876')
    expect(/.{0,60}(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.exec(seen.text)?.[0]).toBeUndefined()
  })

  test('stay text in the shop', { timeout }, async () => {
    const harmless = await shopAround(open, ['Harmless'])
    const seen = await shopAround(open, hostile)
    expect([...seen.kinds].filter((kind) => !harmless.kinds.has(kind))).toEqual([])
    expect(seen.elsewhere).toEqual(harmless.elsewhere)
    expect(seen.text).toContain('<script>window.ran=1</script>')
  })
})

/** Sends each text to a sandbox in every way there is, and looks at its page. */
async function lookAround(open: TestChromium['open'], said: readonly string[]): Promise<PagesSeen> {
  const sandbox = await createSandbox({ connect: { clientName: said[0] ?? '' } })
  onTestFinished(() => sandbox.close())
  await sandbox.listen()
  for (const text of said) await sendEverywhere(sandbox, text)
  const page = await open('about:blank')
  const complaints = complaintsOf(page)
  await page.goto(sandbox.pageLink())
  const seen = await crawl(page)
  expect(complaints).toEqual([])
  return seen
}

async function sendEverywhere(sandbox: Sandbox, text: string): Promise<void> {
  const { principal, credentials } = sandbox.business
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    sandbox.fetch(`http://localhost${path}`, {
      method: 'POST',
      headers: { principal, credentials, hash: 'WRONG', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const business = '/paga-webservices/business-rest/secured'
  const address = encodeURIComponent(text.slice(0, 2_000))
  const transfer = { referenceNumber: 'A', amount: 100, destinationAccount: '08099999999' }
  for (const name of [...Object.keys(transfer), text])
    await send(`${business}/moneyTransfer`, { ...transfer, [name]: text })
  await send(`${business}/getBanks`, { referenceNumber: text, locale: text })
  await send(`${business}/registerCustomer`, {
    referenceNumber: 'B',
    customerFirstName: text,
    customerLastName: text,
  })
  await send(
    `/${address}?${address}=${address}`,
    {},
    { 'user-agent': address, 'x-sandbox-fault': address, referer: address },
  )
  await send('/paga-webservices/oauth2/token', text)
  const collect = createCollectClient({ ...sandbox.collect })
  const refused = () => undefined
  await collect
    .paymentRequest({
      referenceNumber: text,
      amount: '1000',
      currency: 'NGN',
      payer: { name: text, phoneNumber: '+2348012345678' },
      payee: { name: text },
      callBackUrl: `http://127.0.0.1:9/${address}`,
      paymentMethods: ['BANK_TRANSFER'],
    })
    .then(() => sandbox.payments.pay(text), refused)
  for (const act of [
    () => sandbox.sales.add({ customer: '@adaeze', amount: '100', merchantReference: text }),
    () => sandbox.snapshot(text),
    () => sandbox.faults.add({ kind: 'reset', referenceNumber: text }),
  ]) {
    try {
      act()
    } catch {
      // What is refused is shown nowhere.
    }
  }
}

/** Goes through the stories of a shop with each text as a name, and looks at all its pages. */
async function shopAround(open: TestChromium['open'], said: readonly string[]): Promise<PagesSeen> {
  const { page, shop } = await visitShop(open, phone)
  for (const text of said) {
    await follow(page, 'Pay suppliers')
    await page.getByLabel('Name', { exact: true }).fill(text)
    await page.getByLabel('Account number').fill('0123456789')
    await page.getByRole('button', { name: 'Add the supplier' }).click()
    await follow(page, 'Request a payment')
    await page.getByLabel('Name of the payer').fill(text)
    await page.getByLabel('Amount in naira').fill('100')
    await page.getByRole('button', { name: 'Request the payment' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await follow(page, 'Pay suppliers')
  const suppliers = await page.getByLabel('Amount in naira').count()
  for (let index = 0; index < suppliers; index++) {
    await follow(page, 'Pay suppliers')
    await page.getByLabel('Amount in naira').nth(index).fill('100')
    await page.getByRole('button', { name: /^Pay / }).nth(index).click()
    await page.getByRole('heading', { name: 'Payout' }).waitFor()
    expect(await widthBeyond(page)).toBe(0)
  }
  await page.goto(shop.address)
  return crawl(page)
}

/** What a page complains about, such as what its policy has stopped; also what it asks by a dialog. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('dialog', (dialog) => complaints.push(dialog.message()))
  page.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

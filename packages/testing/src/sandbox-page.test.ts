import { createHash } from 'node:crypto'
import { createBusinessClient } from '@pagakit/business'
import { createCollectClient } from '@pagakit/collect'
import { isPagaError } from '@pagakit/contract'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { describeInChromium } from './browser/describe-in-chromium.ts'
import { expectUsable } from './browser/expect-usable.ts'
import { looks } from './browser/looks.ts'

const hostile = `<img src=x onerror="document.title='broken'">"'&`

// Into the page by its link, requests as they come, and one that was refused explained.
await describeInChromium('The page of the sandbox', ({ open, picture }) => {
  async function visit(): Promise<{
    sandbox: Sandbox
    url: string
    page: Page
    problems: readonly string[]
  }> {
    const sandbox = await createSandbox({ business: { principal: 'P', credentials: 'C', hashKey: 'K-1' } })
    onTestFinished(() => sandbox.close())
    const { url } = await sandbox.listen()
    await askAround(sandbox)
    const page = await open('about:blank')
    const problems: string[] = []
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(sandbox.pageLink())
    return { sandbox, url, page, problems }
  }

  test.each(looks)('is read by everybody: $name', async ({ name: look, colorScheme, viewport }) => {
    const { page, url, problems } = await visit()
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    await page.reload()
    expect(page.url()).toBe(`${url}/_sandbox/`)
    await expectUsable(page)
    await picture(page, `${look}-requests`)

    await page.getByRole('row').filter({ hasText: 'SEND-WRONG' }).getByRole('link').click()
    await page.getByRole('heading', { name: 'Hashed by the client' }).waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual(['.00'])
    await expectUsable(page)
    await picture(page, `${look}-request`)

    await page.getByRole('link', { name: 'Books' }).click()
    await page.getByText('All entries add up to ₦0.00').waitFor()
    await expectUsable(page)
    await picture(page, `${look}-books`)
    await page.getByRole('link', { name: 'organisation', exact: true }).click()
    await page.getByRole('img', { name: /^Balance over time\. From ₦1,000,000\.00 to / }).waitFor()
    await expectUsable(page)
    await picture(page, `${look}-account`)

    for (const name of ['Payments', 'Webhooks', 'People']) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectUsable(page)
      await picture(page, `${look}-${name}`)
    }

    await page.getByRole('button', { name: 'Leave' }).click()
    await page.getByLabel('Admin token').waitFor()
    await expectUsable(page)
    await picture(page, `${look}-entry`)
    expect(problems.filter((text) => !text.includes('401'))).toEqual([])
  })

  test('shows a request as it comes, keeps the focus, and stands still while it is paused', async () => {
    const { sandbox, page, problems } = await visit()
    const client = createBusinessClient({ ...sandbox.business })
    const focused = page.getByRole('row').filter({ hasText: 'SEND-WRONG' }).getByRole('link')
    await focused.focus()
    await client.getBanks({ referenceNumber: 'COMES-NOW' })
    await page.getByText('COMES-NOW').waitFor()
    await page.getByRole('status').getByText('New requests: 1').waitFor({ state: 'attached' })
    expect(await focused.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Go on' }).waitFor()
    expect(await page.title()).toBe('Requests · Paga sandbox')
    expect(problems).toEqual([])
  })

  test('what was opened stays open while the page brings news', async () => {
    const { sandbox, url, page } = await visit()
    await page.goto(`${url}/_sandbox/page/webhooks`)
    await page.getByText('What it says').click()
    sandbox.payments.pay('ORDER-B')
    await page.getByRole('row').nth(2).waitFor()
    await page.getByText('"externalReferenceNumber": "ORDER-A"').waitFor()
  })

  test('pays a request as its customer, with the keyboard alone', async () => {
    const { sandbox, url, page, problems } = await visit()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${url}/_sandbox/page/payments`)
    await page.getByRole('link', { name: 'Pay ORDER-B' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Amount in naira').focus()
    await expectUsable(page)
    await picture(page, 'pay')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Payment requests' }).waitFor()
    const paid = sandbox.payments.requests().find(({ referenceNumber }) => referenceNumber === 'ORDER-B')
    expect(paid).toMatchObject({ state: 'CONSUMED', outstanding: '0' })
    expect(problems).toEqual([])
  })

  test('copies a request as code and as a command', async () => {
    const { page } = await visit()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('row').filter({ hasText: 'SEND-WRONG' }).getByRole('link').click()
    await page.getByRole('button', { name: 'Copy As curl' }).click()
    await page.getByText('Copied', { exact: true }).first().waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('curl "$PAGA_ENVIRONMENT/paga-webservices/business-rest/secured/moneyTransfer"')
    expect(copied).toContain(`printf %s 'SEND-WRONG''100''08099999999'"$PAGA_BUSINESS_HASH_KEY"`)
  })
})

/** Requests of every kind: right, refused, wrongly hashed, hostile, faulty. */
async function askAround(sandbox: Sandbox): Promise<void> {
  const business = createBusinessClient({ ...sandbox.business })
  const pay = (referenceNumber: string, amount: string, to = '08099999999') =>
    business.moneyTransfer({ referenceNumber, amount, destinationAccount: to }).catch(expectPagaError)
  await business.accountBalance()
  await pay('PAYOUT-2026-A', '2500.50')
  await pay('PAYOUT-2026-B', '99999999')
  sandbox.faults.add({ kind: 'lose-answer', operation: 'moneyTransfer' })
  await pay('PAYOUT-2026-C', '750')
  await askToPay(sandbox, 'ORDER-A')
  await askToPay(sandbox, 'ORDER-B')
  sandbox.payments.pay('ORDER-A')
  await sandbox.webhooks.deliverDue()
  await sandbox.fetch('http://localhost/paga-webservices/nowhere', { method: 'POST' })

  await payWrongly(sandbox, hostile, 'anything')
  await payWrongly(sandbox, 'SEND-WRONG', 'SEND-WRONG100.0008099999999')
}

/** Asks Adaeze for a payment, with a callback that nobody answers. */
async function askToPay(sandbox: Sandbox, referenceNumber: string): Promise<void> {
  const collect = createCollectClient({ ...sandbox.collect })
  await collect.paymentRequest({
    referenceNumber,
    amount: '1000',
    currency: 'NGN',
    payer: { name: 'Adaeze Obi', phoneNumber: '+2348012345678' },
    payee: { name: 'Shop' },
    callBackUrl: 'http://127.0.0.1:9/callback',
    paymentMethods: ['BANK_TRANSFER'],
  })
}

/** Sends a transfer as no client of ours does: any reference, and the hash of any text. */
async function payWrongly(sandbox: Sandbox, referenceNumber: string, preimage: string): Promise<void> {
  const hash = createHash('sha512').update(`${preimage}K-1`).digest('hex')
  const { principal, credentials } = sandbox.business
  await sandbox.fetch('http://localhost/paga-webservices/business-rest/secured/moneyTransfer', {
    method: 'POST',
    headers: { principal, credentials, hash, 'content-type': 'application/json' },
    body: JSON.stringify({ referenceNumber, amount: 100, destinationAccount: '08099999999' }),
  })
}

function expectPagaError(error: unknown): void {
  expect(isPagaError(error)).toBe(true)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import { openShop } from '../open-shop.ts'
import { Visitor, visitShop } from '../visitor.fixture.ts'

test('shows the account number to pay into, and is paid only when the webhook has come', async () => {
  const { sandbox, visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50')
  expect(asked.text).toContain('Waiting for the payment')
  expect(asked.text).toMatch(/Pay into<\/dt><dd><strong><bdi>\d{10}</)
  const { status, text } = await visitor.open(`${asked.path}/state`)
  expect([status, text]).toEqual([200, 'waiting'])

  await visitor.send(`${asked.path}/pay`, {})
  await sandbox.webhooks.deliverDue()
  expect((await visitor.open(`${asked.path}/state`)).text).toBe('paid')
  const paid = await visitor.open(asked.path)
  expect(paid.text).toContain('>Paid<')
  expect(paid.text).toContain('await collect.paymentRequest(')
  expect(paid.text).toContain('await collect.status(')
})

test('is paid once the shop has asked where the webhook is lost, and once only', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50')
  await shop.check()
  expect((await visitor.open(`${asked.path}/state`)).text).toBe('waiting')
  await visitor.send(`${asked.path}/pay`, { 'lose-webhook': 'yes' })
  await sandbox.webhooks.deliverDue()
  expect((await visitor.open(`${asked.path}/state`)).text).toBe('waiting')
  await shop.check()
  const paid = await visitor.open(asked.path)
  expect(paid.text).toContain('>Paid<')
  expect(paid.text).toContain('No webhook told it')
  expect(paid.text).toContain('await collect.history(')
  // The questions stand there once, with their number.
  expect(paid.text.split('await collect.status(')).toHaveLength(2)
  expect(paid.text).toContain('asked 2 times')

  // Paga delivers it after all: it was known, and stays as it is.
  const [webhook] = sandbox.webhooks.list()
  await sandbox.webhooks.replay(webhook?.id ?? '')
  expect((await visitor.open(asked.path)).text).toContain('No webhook told it')
  const questions = sandbox.journal.entries().length
  await shop.check()
  expect(sandbox.journal.entries()).toHaveLength(questions)
})

test('asks again after a restart about what is open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'shop.db')
  await using sandbox = await createSandbox()
  const shop = await openShop(sandbox, { file, checkEveryMs: 2 ** 30 })
  const visitor = new Visitor(shop.origin)
  const asked = await visitor.requestPayment('2000.50')
  await shop[Symbol.asyncDispose]()
  sandbox.payments.pay(asked.path.replace('/requests/', ''))

  await using again = await openShop(sandbox, { file, checkEveryMs: 2 ** 30 })
  await again.check()
  const returned = new Visitor(again.origin)
  returned.cookie = visitor.cookie
  expect((await returned.open(`${asked.path}/state`)).text).toBe('paid')
})

test('asks by itself while it is open, and no more when it is closed', async () => {
  await using sandbox = await createSandbox()
  const shop = await openShop(sandbox, { checkEveryMs: 1 })
  const visitor = new Visitor(shop.origin)
  const asked = await visitor.requestPayment('2000.50')
  const questions = sandbox.journal.entries().length
  while (sandbox.journal.entries().length === questions) await visitor.open(asked.path)
  await shop[Symbol.asyncDispose]()
  const asking = sandbox.journal.entries().length
  await new Promise((done) => setImmediate(done))
  expect(sandbox.journal.entries()).toHaveLength(asking)
})

test.each([
  ['cancelled', (sandbox: Sandbox, reference: string) => void sandbox.payments.cancel(reference)],
  ['expired', (sandbox: Sandbox) => sandbox.clock.advance(24 * 60 * 60 * 1000)],
] as const)('shows that it was %s once Paga has said so, also where the webhook is lost', async (_, end) => {
  for (const isLost of [false, true]) {
    const { sandbox, shop, visitor } = await visitShop()
    const asked = await visitor.requestPayment('2000.50')
    const referenceNumber = asked.path.replace('/requests/', '')
    if (isLost)
      sandbox.faults.add({ kind: 'lose-webhook', operation: 'paymentRequestCallback', referenceNumber })
    end(sandbox, referenceNumber)
    await sandbox.webhooks.deliverDue()
    await shop.check()
    const { text } = await visitor.open(asked.path)
    expect(text).toContain('>Over<')
    expect(text).toContain('Paga says that it has expired or was cancelled.')
    expect(text).not.toContain('Pay it as the customer would')
    expect((await visitor.open('/requests')).text).toContain('>Over<')
  }
})

test('gives the account number of a queued request once Paga has processed it', async () => {
  const { sandbox, shop, visitor } = await visitShop({ sandbox: { queuesPaymentRequests: true } })
  const asked = await visitor.requestPayment('2000.50')
  expect(asked.text).toContain('>Queued at Paga<')
  expect(asked.text).toContain('no account')
  await shop.check()
  expect((await visitor.open(`${asked.path}/state`)).text).toBe('queued')
  sandbox.payments.process(asked.path.replace('/requests/', ''))
  await shop.check()
  const { text } = await visitor.open(asked.path)
  expect(text).toContain('Waiting for the payment')
  expect(text).toMatch(/Pay into<\/dt><dd><strong><bdi>\d{10}</)
})

test.each([
  ['Paga has taken', 'lose-answer', 'waiting'],
  ['Paga has never got', 'reset', 'unclear'],
] as const)('finds out about a request that %s where the answer was lost', async (_, kind, state) => {
  const { sandbox, shop, visitor } = await visitShop()
  sandbox.faults.add({ kind, operation: 'paymentRequest' })
  const asked = await visitor.requestPayment('2000.50')
  expect(asked.text).toContain('We do not know yet, checking')
  await shop.check()
  expect((await visitor.open(`${asked.path}/state`)).text).toBe(state)
})

test('gives up a request that Paga has never got once it could not be paid any more', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  sandbox.faults.add({ kind: 'reset', operation: 'paymentRequest' })
  const asked = await visitor.requestPayment('2000.50')
  sandbox.clock.advance(9 * 24 * 60 * 60 * 1000)
  // No answer proves nothing.
  sandbox.faults.add({ kind: 'http-status', status: 401, operation: 'status' })
  await shop.check()
  expect((await visitor.open(`${asked.path}/state`)).text).toBe('unclear')
  await shop.check()
  expect((await visitor.open(asked.path)).text).toContain('No request lives so long')
  const questions = sandbox.journal.entries().length
  await shop.check()
  expect(sandbox.journal.entries()).toHaveLength(questions)
})

test('says why a request cannot be paid that is over at Paga already', async () => {
  const { sandbox, visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50')
  sandbox.payments.cancel(asked.path.replace('/requests/', ''))
  const { status, text } = await visitor.send(`${asked.path}/pay`, {})
  expect(status).toBe(409)
  expect(text).toContain('expired or was cancelled')
})

test('believes no webhook that is not signed', async () => {
  const { visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50')
  const { status } = await visitor.send('/paga/collect', { state: 'CONSUMED' })
  expect(status).toBe(415)
  expect((await visitor.open(`${asked.path}/state`)).text).toBe('waiting')
})

test.each([
  { payer: '', phone: '+2348012345678', amount: '100' },
  { payer: 'Ada', phone: '12', amount: '100' },
  { payer: 'Ada', phone: '+2348012345678', amount: 'much' },
])('asks Paga nothing for the form $payer, $phone, $amount', async (fields) => {
  const { sandbox, visitor } = await visitShop()
  await visitor.open('/requests')
  const { status, text } = await visitor.send('/requests', fields)
  expect(status).toBe(422)
  for (const typed of Object.values(fields)) expect(text).toContain(`value="${typed}"`)
  expect(text.match(/aria-describedby="problem-\w+" autofocus>/g)).toHaveLength(1)
  expect(sandbox.payments.requests()).toEqual([])
})

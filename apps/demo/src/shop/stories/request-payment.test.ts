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
  expect(await visitor.stateOf(asked.path)).toBe('waiting')

  await visitor.send(`${asked.path}/pay`, {})
  await sandbox.webhooks.deliverDue()
  expect(await visitor.stateOf(asked.path)).toBe('paid')
  const paid = await visitor.open(asked.path)
  expect(paid.text).toContain('>Paid<')
  expect(paid.text).toContain('await collect.paymentRequest(')
  expect(paid.text).toContain('await collect.status(')
})

test('is paid once the shop has asked where the webhook is lost, and once only', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50')
  await shop.check()
  expect(await visitor.stateOf(asked.path)).toBe('waiting')
  await visitor.send(`${asked.path}/pay`, { 'lose-webhook': 'yes' })
  await sandbox.webhooks.deliverDue()
  expect(await visitor.stateOf(asked.path)).toBe('waiting')
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
  expect(await returned.stateOf(asked.path)).toBe('paid')
})

test('asks by itself while it is open, and no more when it is closed', async () => {
  await using sandbox = await createSandbox()
  const shop = await openShop(sandbox, { checkEveryMs: 1 })
  const visitor = new Visitor(shop.origin)
  const asked = await visitor.requestPayment('2000.50')
  const asks = () => sandbox.journal.entries().some(({ operation }) => operation === 'status')
  while (!asks()) await visitor.open(asked.path)
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
  expect(await visitor.stateOf(asked.path)).toBe('queued')
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
  expect(await visitor.stateOf(asked.path)).toBe(state)
})

test('gives up a request that Paga has never got once it could not be paid any more', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  sandbox.faults.add({ kind: 'reset', operation: 'paymentRequest' })
  const asked = await visitor.requestPayment('2000.50')
  sandbox.clock.advance(9 * 24 * 60 * 60 * 1000)
  // No answer proves nothing.
  sandbox.faults.add({ kind: 'http-status', status: 401, operation: 'status' })
  await shop.check()
  expect(await visitor.stateOf(asked.path)).toBe('unclear')
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
  expect(await visitor.stateOf(asked.path)).toBe('waiting')
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

const inParts = { 'in-parts': 'yes' }

test('tells of a payment in part how much is missing, and is paid once the rest has come', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50', inParts)
  const reference = asked.path.replace('/requests/', '')
  sandbox.payments.pay(reference, { amount: '700' })
  await sandbox.webhooks.deliverDue()
  await shop.check()
  const { text } = await visitor.open(asked.path)
  expect(text).toContain('>Paid in part<')
  expect(text).toContain('Paga lists ₦700.00 of ₦2,000.50: ₦1,300.50 are missing.')
  expect((await visitor.open('/requests')).text).toContain('>Paid in part<')
  expect(await visitor.stateOf(asked.path)).toBe('waiting 700.00')
  await visitor.send(`${asked.path}/pay`, { half: 'yes' })
  await visitor.send(`${asked.path}/ask`, {})
  expect((await visitor.open(asked.path)).text).toContain('₦650.25 are missing.')
  await visitor.send(`${asked.path}/pay`, {})
  await sandbox.webhooks.deliverDue()
  const paid = await visitor.open(asked.path)
  expect(paid.text).toContain('>Paid<')
  expect(paid.text).toContain('₦2,000.50 can be given back')
  expect((await visitor.open('/numbers')).text).toContain('Shop and Paga agree')
})

test('is closed with a part by who says that it is enough, and then that much can be given back', async () => {
  const { sandbox, visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50', inParts)
  const reference = asked.path.replace('/requests/', '')
  const close = async (fields = {}) => (await visitor.send(`${asked.path}/close`, fields)).text
  expect(await close({ told: '700.00' })).toContain('>Waiting for the payment<')
  sandbox.payments.pay(reference, { amount: '700' })
  await visitor.send(`${asked.path}/ask`, {})
  expect(await close()).toContain('>Paid in part<')
  // More has come since the page was shown: nobody has said that this is enough, or that the rest is owed.
  sandbox.payments.pay(reference, { amount: '300' })
  const changed = await close({ told: '700.00' })
  expect(changed).toContain('>Paid in part<')
  expect(changed).toContain('name="told" value="1000.00"')
  const closed = await close({ told: '1000.00' })
  expect(closed).toContain('Paga lists ₦1,000.00 of ₦2,000.50, and you took it for the whole.')
  expect(closed).toContain('₦1,000.00 can be given back')
  expect((await visitor.open('/numbers')).text).toContain('Shop and Paga agree')
})

test('tells of a request that is over what was paid of it', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50', inParts)
  sandbox.payments.pay(asked.path.replace('/requests/', ''), { amount: '700' })
  sandbox.clock.advance(24 * 60 * 60 * 1000)
  await shop.check()
  const { text } = await visitor.open(asked.path)
  expect(text).toContain('>Over, paid in part<')
  expect(text).toContain('Close it with ₦700.00')
  const closed = await visitor.send(`${asked.path}/close`, { told: '700.00' })
  expect(closed.text).toContain('>Paid in part and closed<')
})

test('asks about what stays open ever more seldom, and at once where a webhook is a reason to', async () => {
  // A clock that stands still but when it is moved.
  await using sandbox = await createSandbox({ clock: () => Date.UTC(2026, 2, 2, 9, 30) })
  await using shop = await openShop(sandbox, { checkEveryMs: 1 })
  const visitor = new Visitor(shop.origin)
  const asked = await visitor.requestPayment('2000.50', inParts)
  const questions = () => sandbox.journal.entries().filter(({ operation }) => operation === 'status').length
  const askedTimes = async (times: number): Promise<void> => {
    while (questions() < times) await visitor.open(asked.path)
  }
  const someRounds = async (): Promise<void> => {
    for (let round = 0; round < 20; round++) await visitor.open(asked.path)
  }
  await askedTimes(1)
  await someRounds()
  expect(questions()).toBe(1)
  sandbox.clock.advance(5_000)
  await askedTimes(2)
  sandbox.clock.advance(5_000)
  await someRounds()
  expect(questions()).toBe(2)
  sandbox.clock.advance(5_000)
  await askedTimes(3)
  const reference = asked.path.replace('/requests/', '')
  sandbox.payments.pay(reference, { amount: '700' })
  await sandbox.webhooks.deliverDue()
  while ((await visitor.stateOf(asked.path)) !== 'waiting 700.00');
  expect((await visitor.open(asked.path)).text).toContain('Paga was asked 4 times')
})

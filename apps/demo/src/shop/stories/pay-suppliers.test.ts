import { expect, onTestFinished, test, vi } from 'vitest'
import { visitShop } from '../visitor.fixture.ts'

test('shows who holds the account before anything is sent', async () => {
  const { sandbox, visitor } = await visitShop()
  const { text } = await visitor.planPayout('1500.50')
  expect(text).toContain('ADAEZE OBI')
  expect(text).toContain('₦1,500.50, fee ₦10.75')
  expect(text).toContain('Not sent yet')
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
})

test('pays what was confirmed, and shows the calls that were made', async () => {
  const { sandbox, visitor } = await visitShop()
  const planned = await visitor.planPayout('1500.50')
  const paid = await visitor.send(`${planned.path}/confirm`, {})
  expect(paid.text).toContain('>Paid<')
  expect(paid.text).toContain('await business.validateDepositToBank(')
  expect(paid.text).toContain('await business.depositToBank(')
  // 1,000,000 less 1,500.50 less 10.75.
  expect(sandbox.ledger.balance('organisation')).toBe('998488.75')
})

test('pays once where the same payout is confirmed five times at once', async () => {
  const { sandbox, visitor } = await visitShop()
  const planned = await visitor.planPayout('1500.50')
  await Promise.all(Array.from({ length: 5 }, () => visitor.send(`${planned.path}/confirm`, {})))
  expect(sandbox.ledger.balance('organisation')).toBe('998488.75')
  const sent = sandbox.journal.entries().filter(({ operation }) => operation === 'depositToBank')
  expect(sent).toHaveLength(1)
})

test('says that it does not know where the answer was lost, asks, and does not pay again', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  const planned = await visitor.planPayout('1500.50')
  const lost = await visitor.send(`${planned.path}/confirm`, { 'lose-answer': 'yes' })
  expect(lost.text).toContain('We do not know yet, checking')
  expect(lost.text).toContain(`data-live="${planned.path}/state" data-state="checking"`)
  expect(lost.text).toContain('outcome: unknown')
  // To confirm it again changes nothing.
  expect((await visitor.send(`${planned.path}/confirm`, {})).text).toContain('We do not know yet, checking')

  await shop.check()
  expect(await visitor.stateOf(planned.path)).toBe('paid')
  expect((await visitor.open(planned.path)).text).toContain('await business.getOperationStatus(')
  expect(sandbox.ledger.balance('organisation')).toBe('998488.75')
})

test.each([
  { books: 'moved', ending: 'paid', balance: '998488.75' },
  // Nothing proves that it will never be carried out.
  { books: 'untouched', ending: 'checking', balance: '1000000' },
] as const)(
  'gives up an answer that never comes, asks, and does not pay again: books $books',
  async (way) => {
    const { books, ending, balance } = way
    let onPayout = (): void => {}
    const arrived = new Promise<void>((resolve) => {
      onPayout = resolve
    })
    const { sandbox, shop, visitor } = await visitShop({
      sandbox: { onRequest: ({ operation }) => operation === 'depositToBank' && onPayout() },
    })
    const planned = await visitor.planPayout('1500.50')
    sandbox.faults.add({ kind: 'hang', books, operation: 'depositToBank' })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const confirming = visitor.send(`${planned.path}/confirm`, {})
    await arrived
    const meanwhile = await visitor.open(planned.path)
    expect(meanwhile.text).toContain('Being sent')
    expect(meanwhile.text).toContain(`data-live="${planned.path}/state" data-state="sending"`)
    // How long a client waits for an answer about money.
    vi.advanceTimersByTime(60_000)
    const hung = await confirming
    vi.useRealTimers()
    expect(hung.text).toContain('We do not know yet, checking')
    expect(hung.text).toContain('TIMED_OUT, outcome: unknown')

    await shop.check()
    expect(await visitor.stateOf(planned.path)).toBe(ending)
    await visitor.send(`${planned.path}/confirm`, {})
    expect(sandbox.ledger.balance('organisation')).toBe(balance)
    const sent = sandbox.journal.entries().filter(({ operation }) => operation === 'depositToBank')
    expect(sent).toHaveLength(1)
  },
)

test('a payout that Paga never got is ended by hand, by who says that they have asked', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  const planned = await visitor.planPayout('1500.50')
  sandbox.faults.add({ kind: 'reset', operation: 'depositToBank' })
  const lost = await visitor.send(`${planned.path}/confirm`, {})
  expect(lost.text).toContain('It does not turn up')
  await shop.check()
  const end = `${planned.path}/nothing-moved`
  expect((await visitor.send(end, {})).text).toContain('We do not know yet, checking')
  expect((await visitor.send(end, { told: 'yes' })).text).toContain('You noted that Paga has told you so.')
  expect(await visitor.stateOf(planned.path)).toBe('refused')
  await visitor.send(`${planned.path}/confirm`, {})
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
})

test('a payout is not ended by hand that Paga has paid', async () => {
  const { visitor } = await visitShop()
  const planned = await visitor.planPayout('1500.50')
  await visitor.send(`${planned.path}/confirm`, { 'lose-answer': 'yes' })
  expect((await visitor.send(`${planned.path}/nothing-moved`, { told: 'yes' })).text).toContain('>Paid<')
})

test('says why Paga has refused, and that no money moved', async () => {
  const { sandbox, visitor } = await visitShop()
  const planned = await visitor.planPayout('600000')
  const second = await visitor.planPayout('600000', 'Printer')
  expect((await visitor.send(`${planned.path}/confirm`, {})).text).toContain('>Paid<')
  const refused = await visitor.send(`${second.path}/confirm`, {})
  expect(refused.text).toContain('>Refused<')
  expect(sandbox.ledger.balance('organisation')).toBe('399946.25')
})

test.each(['', '0', '-5', '1.234', '1,000', '1e3', '٣'])('takes no amount written as %j', async (amount) => {
  const { visitor } = await visitShop()
  const { status, text } = await visitor.planPayout(amount)
  expect(status).toBe(422)
  expect(text).toContain('1500.50')
})

test('a refused form keeps what was typed and says beside each field what is wrong', async () => {
  const { visitor } = await visitShop()
  await visitor.open('/suppliers')
  const bank = 'D9EE0D6D-0BDF-4A7A-8A4E-7D2A2C9A3A8B'
  const { status, text } = await visitor.send('/suppliers', { name: 'Paper mill', bank, account: '12' })
  expect(status).toBe(422)
  expect(text).toContain('name="name" value="Paper mill"')
  expect(text).toMatch(/value="12"[^>]* aria-invalid="true" aria-describedby="problem-account" autofocus>/)
  expect(text).toContain('<p id="problem-account" class="problem">A bank account has ten digits.</p>')
  expect(text).not.toContain('problem-name')
})

test('of several suppliers only the form that was refused says so', async () => {
  const { visitor } = await visitShop()
  await visitor.planPayout('100')
  const { text, status } = await visitor.planPayout('much', 'Printer')
  expect(status).toBe(422)
  expect(text.match(/value="much"/g)).toHaveLength(1)
  expect(text.match(/aria-describedby="problem-amount"/g)).toHaveLength(1)
})

test('says beside the form why a bank does not know the account', async () => {
  const { sandbox, visitor } = await visitShop()
  sandbox.faults.add({ kind: 'code', code: 106, operation: 'validateDepositToBank' })
  const { status, text } = await visitor.planPayout('100')
  expect(status).toBe(422)
  expect(text).toMatch(/<p role="alert" class="bad"><bdi>\[/)
  expect(text).toContain('name="amount" value="100"')
})

test('shows the page without the banks where they cannot be had, and lets it be tried again', async () => {
  const { sandbox, visitor } = await visitShop()
  sandbox.faults.add({ kind: 'code', code: 104, operation: 'getBanks' })
  const { status, text } = await visitor.open('/suppliers')
  expect(status).toBe(200)
  expect(text).toContain('The list of banks cannot be read now')
  expect(text).toContain('<form method="get" action="/suppliers"><button>Try again</button>')
  expect(text).not.toContain('Add the supplier')
  expect((await visitor.open('/suppliers')).text).toContain('Add the supplier')
})

test('every page is there while Paga cannot be reached, and shows no stack', async () => {
  const { sandbox, visitor } = await visitShop()
  const planned = await visitor.planPayout('100')
  await sandbox.close()
  const pages = [
    await visitor.send(`${planned.path}/confirm`, {}),
    await visitor.requestPayment('2000.50'),
    await visitor.open('/suppliers'),
    await visitor.open('/requests'),
    await visitor.open('/numbers'),
  ]
  for (const { status, text } of pages) {
    expect(status).toBe(200)
    expect(text).not.toMatch(/\.ts:\d|at \w+ \(/)
  }
  expect(pages[0]?.text).toMatch(/>Not sent<|checking</)
  expect(pages[4]?.text).toContain('Try again')
})

test('takes no bank that Paga does not list, and names the one that it pays into', async () => {
  const { visitor } = await visitShop()
  await visitor.open('/suppliers')
  const bank = '00000000-0000-4000-8000-000000000000'
  const { status, text } = await visitor.send('/suppliers', {
    name: 'Paper mill',
    bank,
    account: '0123456789',
  })
  expect(status).toBe(422)
  expect(text).toContain('Choose one of the banks.')
  expect((await visitor.planPayout('100')).text).toContain('<dd>0123456789, <bdi>First Bank of Nigeria</bdi>')
})

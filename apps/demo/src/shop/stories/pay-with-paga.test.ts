import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Sandbox } from '@pagakit/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import { openShop } from '../open-shop.ts'
import { type Seen, Visitor, visitShop } from '../visitor.fixture.ts'

const adaeze = 'customer:+2348012345678'
const referenceOf = ({ path }: Seen): string => path.replace('/purchases/', '')

test('offers to connect first, and pays when the customer has allowed it', async () => {
  const { sandbox, visitor } = await visitShop()
  const ordered = await visitor.orderBook()
  expect(ordered.text).toContain('Not paid yet')
  expect(ordered.text).toContain('>Connect with Paga and pay ₦4,500.00</paga-connect-button>')
  expect(sandbox.ledger.balance(adaeze)).toBe('50000')

  const paid = await visitor.connect(sandbox, { purchase: referenceOf(ordered) })
  expect(paid.path).toBe(ordered.path)
  expect(paid.text).toContain('>Paid<')
  expect(sandbox.ledger.balance(adaeze)).toBe('45500')
  expect(sandbox.ledger.balance('organisation')).toBe('1004500')
})

test('pays with one click next time', async () => {
  const { sandbox, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const ordered = await visitor.orderBook('cookery')
  expect(ordered.text).toContain('From the Paga account of <bdi>Adaeze Obi</bdi>, <bdi>+2348012345678</bdi>.')
  expect(ordered.text).not.toContain('paga-connect-button')
  const paid = await visitor.send(`${ordered.path}/pay`, {})
  expect(paid.text).toContain('>Paid<')
  expect(sandbox.ledger.balance(adaeze)).toBe('42749.5')
})

test('shows the calls as an integrator writes them, with no code, verifier or token', async () => {
  const { sandbox, visitor } = await visitShop()
  const { text } = await visitor.connect(sandbox, { purchase: referenceOf(await visitor.orderBook()) })
  expect(text).toContain('await connect.exchangeCode({ user, code, codeVerifier })')
  expect(text).toContain('await connect.forUser(user).getUserDetails(')
  expect(text).toContain('await connect.forUser(user).merchantPayment(')
  expect(text).not.toContain('vvvv')
  expect(text).not.toContain(sandbox.connect.clientSecret)
})

test('no token is on a page, nor readable in the database', async () => {
  const tokens: string[] = []
  const file = bookFile()
  const { sandbox, visitor } = await visitShop({ file, paga: (paga) => overheard(paga, tokens) })
  const pages = [
    await visitor.connect(sandbox),
    await visitor.orderBook(),
    await visitor.connect(sandbox, { purchase: referenceOf(await visitor.orderBook()) }),
  ]
  sandbox.clock.advance(3_600_000)
  pages.push(await visitor.open('/account'))
  // Two at each of two exchanges and a refresh.
  expect(new Set(tokens).size).toBe(6)
  const folder = dirname(file)
  const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  expect(written.join()).toContain('Adaeze Obi')
  for (const text of [...pages.map((page) => page.text), ...written]) {
    for (const token of tokens) expect(text).not.toContain(token)
  }
})

test.each(['invalid_token', 'insufficient_scope'])(
  'takes %s for no refusal where the answer does not refuse: the money may have moved',
  async (error) => {
    const { sandbox, visitor } = await visitShop({ paga: (paga) => answering(paga, error) })
    await visitor.connect(sandbox)
    const { path } = await visitor.orderBook()
    const { text } = await visitor.send(`${path}/pay`, {})
    expect(text).toContain('We do not know yet, checking')
    expect((await visitor.open('/account')).text).toContain('Adaeze Obi')
    expect(sandbox.ledger.balance(adaeze)).toBe('45500')
  },
)

/** A sandbox that carries payments out and answers with an error of OAuth, HTTP 200. */
function answering(sandbox: Sandbox, error: string): Sandbox {
  return withConnect(sandbox, async (...request) => {
    const answer = await sandbox.connect.fetch(...request)
    return new Request(...request).url.includes('merchantPayment') ? Response.json({ error }) : answer
  })
}

/** A sandbox that Connect is reached at in another way. */
function withConnect(sandbox: Sandbox, reach: typeof fetch): Sandbox {
  const connect = { ...sandbox.connect, fetch: reach }
  return new Proxy(sandbox, {
    get: (target, name) => (name === 'connect' ? connect : Reflect.get(target, name, target)),
  })
}

/** A file for the books of a shop, and for nothing else in its folder. */
function bookFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'books.sqlite')
}

/** A sandbox whose tokens are written down on their way. */
function overheard(sandbox: Sandbox, tokens: string[]): Sandbox {
  return withConnect(sandbox, async (...request) => {
    const answer = await sandbox.connect.fetch(...request)
    const text = await answer.clone().text()
    for (const [, token = ''] of text.matchAll(/"(?:access|refresh)_token":"([^"]+)"/g)) tokens.push(token)
    return answer
  })
}

test('shows whose account is connected and what it holds', async () => {
  const { sandbox, visitor } = await visitShop()
  const { path, text } = await visitor.connect(sandbox)
  expect(path).toBe('/account')
  for (const told of ['Adaeze Obi', '+2348012345678', '₦50,000.00', 'getUserDetails'])
    expect(text).toContain(told)
})

test('tells no balance the customer did not allow, and pays all the same', async () => {
  const { sandbox, visitor } = await visitShop()
  const scopes = ['MERCHANT_PAYMENT', 'USER_DETAILS_REQUEST'] as const
  expect((await visitor.connect(sandbox, { scopes })).text).toContain('<dt>Balance</dt><dd>not told</dd>')
  const { path } = await visitor.orderBook()
  expect((await visitor.send(`${path}/pay`, {})).text).toContain('>Paid<')
})

test('asks anew where the customer allowed no payments', async () => {
  const { sandbox, visitor } = await visitShop()
  const purchase = referenceOf(await visitor.orderBook())
  const { text } = await visitor.connect(sandbox, { purchase, scopes: ['USER_DETAILS_REQUEST'] })
  expect(text).toContain('Connect again to pay.')
  expect(text).toContain('paga-connect-button')
  expect(sandbox.ledger.balance(adaeze)).toBe('50000')
})

test('charges an account whose name Paga does not tell', async () => {
  const { sandbox, visitor } = await visitShop()
  sandbox.faults.add({ kind: 'code', code: -1, operation: 'getUserDetails', times: 9 })
  expect((await visitor.connect(sandbox)).text).toContain('Paga does not tell your balance right now.')
  const ordered = await visitor.orderBook()
  expect(ordered.text).toContain('From the Paga account you connected.')
  expect((await visitor.send(`${ordered.path}/pay`, {})).text).toContain('>Paid<')
})

test('charges once where one purchase is confirmed five times at once', async () => {
  const { sandbox, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const { path } = await visitor.orderBook()
  await Promise.all(Array.from({ length: 5 }, () => visitor.send(`${path}/pay`, {})))
  expect(sandbox.ledger.balance(adaeze)).toBe('45500')
  const sent = sandbox.journal.entries().filter(({ operation }) => operation === 'merchantPayment')
  expect(sent).toHaveLength(1)
})

test('says that it does not know where the answer was lost, looks it up, and does not charge again', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const { path } = await visitor.orderBook()
  const lost = await visitor.send(`${path}/pay`, { 'lose-answer': 'yes' })
  expect(lost.text).toContain('We do not know yet, checking')
  expect(lost.text).toContain(`data-live="${path}/state" data-state="checking"`)
  expect(lost.text).toContain('outcome: unknown')
  expect((await visitor.send(`${path}/pay`, {})).text).toContain('We do not know yet, checking')

  await shop.check()
  expect(await visitor.stateOf(path)).toBe('paid')
  expect((await visitor.open(path)).text).toContain(
    'await merchant.getTransactionDetailsByMerchantReference(',
  )
  expect(sandbox.ledger.balance(adaeze)).toBe('45500')
})

test('goes on not knowing where the request was lost: to find nothing is no evidence', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const ordered = await visitor.orderBook()
  sandbox.faults.add({ kind: 'reset', operation: 'merchantPayment' })
  await visitor.send(`${ordered.path}/pay`, {})
  await shop.check()
  expect((await visitor.open(ordered.path)).text).toContain('We do not know yet, checking')
})

test('believes no error code alone: the payment that Paga is uncertain of was made', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const { path } = await visitor.orderBook()
  sandbox.faults.add({ kind: 'code', code: -1, books: 'moved', operation: 'merchantPayment' })
  expect((await visitor.send(`${path}/pay`, {})).text).toContain('We do not know yet, checking')
  await shop.check()
  expect((await visitor.open(path)).text).toContain('>Paid<')
})

test.each([-1, 105, 3])(
  'goes on not knowing where the answer is code %i, which refuses nothing',
  async (code) => {
    const { sandbox, shop, visitor } = await visitShop()
    await visitor.connect(sandbox)
    const { path } = await visitor.orderBook()
    sandbox.faults.add({ kind: 'code', code, operation: 'merchantPayment' })
    await visitor.send(`${path}/pay`, {})
    await shop.check()
    expect((await visitor.open(path)).text).toContain('We do not know yet, checking')
  },
)

test('says in plain words that there is not enough money, once the books of Paga say so too', async () => {
  const { sandbox, visitor } = await visitShop()
  const purchase = referenceOf(await visitor.orderBook('encyclopaedia'))
  const { text } = await visitor.connect(sandbox, { purchase })
  expect(text).toContain('>Refused<')
  expect(text).toContain('There is not enough money in your Paga account.')
  expect(text).toContain('getTransactionDetailsByMerchantReference')
  expect(sandbox.ledger.balance(adaeze)).toBe('50000')
})

test('offers to connect again where the customer took it back at Paga, and then pays', async () => {
  const { sandbox, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const { path } = await visitor.orderBook()
  await visitor.send('/account/withdraw', {})
  const refused = await visitor.send(`${path}/pay`, {})
  expect(refused.text).toContain('Not paid yet')
  expect(refused.text).toContain('you took that back, or it ran out. Connect again to pay.')
  expect(refused.text).toContain('paga-connect-button')
  expect(sandbox.ledger.balance(adaeze)).toBe('50000')

  const paid = await visitor.connect(sandbox, { purchase: referenceOf({ ...refused, path }) })
  expect(paid.text).toContain('>Paid<')
  expect(sandbox.ledger.balance(adaeze)).toBe('45500')
})

test('sees on the page of the account that it was taken back', async () => {
  const { sandbox, visitor } = await visitShop()
  await visitor.connect(sandbox)
  await visitor.send('/account/withdraw', {})
  expect((await visitor.open('/account')).text).toContain('Connect again to pay.')
  expect((await visitor.open('/account')).text).toContain('No Paga account is connected')
})

test('renews a token that ran out, without the customer', async () => {
  const { sandbox, visitor } = await visitShop()
  await visitor.connect(sandbox)
  sandbox.clock.advance(3_600_000)
  const { path } = await visitor.orderBook()
  expect((await visitor.send(`${path}/pay`, {})).text).toContain('>Paid<')
  expect(sandbox.journal.entries().map(({ operation }) => operation)).toContain('refresh')
})

test('forgets the account on demand', async () => {
  const { sandbox, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const { text } = await visitor.send('/account/disconnect', {})
  expect(text).toContain('No Paga account is connected')
  const { path } = await visitor.orderBook()
  expect((await visitor.send(`${path}/pay`, {})).text).toContain('paga-connect-button')
  expect(sandbox.ledger.balance(adaeze)).toBe('50000')
})

test('a purchase that waited for the consent does not go on saying so', async () => {
  const { sandbox, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const { path } = await visitor.orderBook()
  await visitor.send('/account/withdraw', {})
  expect((await visitor.send(`${path}/pay`, {})).text).toContain('Connect again to pay.')
  await visitor.connect(sandbox)
  expect((await visitor.open(path)).text).not.toContain('Connect again to pay.')
})

test('asks the customer again where the shop has lost the key of its tokens', async () => {
  const file = bookFile()
  const { sandbox, visitor } = await visitShop({ file })
  await visitor.connect(sandbox)
  await using restarted = await openShop(sandbox, { file, checkEveryMs: 2 ** 30 })
  const returning = new Visitor(restarted.origin)
  returning.cookie = visitor.cookie
  const { path, text } = await returning.orderBook()
  expect(text).toContain('Adaeze Obi')
  expect((await returning.send(`${path}/pay`, {})).text).toContain('Connect again to pay.')
})

test('takes no code that is wrong, or whose verifier is', async () => {
  const { sandbox, visitor } = await visitShop()
  const purchase = referenceOf(await visitor.orderBook())
  for (const fields of [{ code: 'wrong' }, { code: '' }, { codeVerifier: 'w'.repeat(43) }]) {
    const { status, text } = await visitor.connect(sandbox, { purchase, fields })
    expect(status).toBe(422)
    expect(text).not.toContain('wrong')
  }
  expect((await visitor.open('/account')).text).toContain('No Paga account is connected')
})

test('pays nothing for a purchase of somebody else, nor from their account', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  const purchase = referenceOf(await visitor.orderBook())
  const stranger = new Visitor(shop.origin)
  await stranger.open('/books')
  expect((await stranger.connect(sandbox, { user: '@chinedu', purchase })).path).toBe('/account')
  expect((await visitor.open(`/purchases/${purchase}`)).text).toContain('paga-connect-button')
  expect((await visitor.open('/account')).text).not.toContain('Chinedu')
  expect(sandbox.ledger.balance('customer:+2348023456789')).toBe('290000')
})

test('the page customers come back to tells its address to nobody but the page that opened it', async () => {
  const { visitor } = await visitShop()
  const { headers, text } = await visitor.open('/callback?code=c&state=s')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-opener-policy')).toBe('unsafe-none')
  expect(headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(text).not.toContain('code=c')
})

test('sells no book that is not on the shelf', async () => {
  const { visitor } = await visitShop()
  expect((await visitor.orderBook('bible')).status).toBe(422)
})

import { expect, test } from 'vitest'
import { sandboxWith } from '../lying-paga.fixture.ts'
import { Visitor, visitShop } from '../visitor.fixture.ts'

/** The figures of the page: the texts of each row of its first table, by the first of them. */
async function figuresOf(visitor: Visitor) {
  const { text } = await visitor.open('/numbers')
  const [table = ''] = /<table>.*?<\/table>/s.exec(text) ?? []
  const rows = [...table.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/gs)]
  return {
    text,
    figures: Object.fromEntries(rows.map(([, name = '', ours, theirs]) => [name, [ours, theirs]])),
  }
}

test('counts the day, and agrees with Paga about everything', async () => {
  const { sandbox, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const asked = await visitor.requestPayment('2000.50')
  await visitor.requestPayment('100')
  await visitor.send(`${asked.path}/pay`, {})
  await sandbox.webhooks.deliverDue()
  const refund = await visitor.send(`${asked.path}/refunds`, { amount: '500.25' })
  await visitor.send(`${refund.path}/confirm`, {})
  const payout = await visitor.planPayout('1500.50')
  await visitor.send(`${payout.path}/confirm`, {})
  const purchase = await visitor.orderBook()
  await visitor.send(`${purchase.path}/pay`, {})

  const { text, figures } = await figuresOf(visitor)
  expect(figures).toEqual({
    Requested: ['₦2,100.50', ''],
    'Paid by customers': ['₦6,500.50', '₦6,500.50'],
    'Paid out': ['₦1,500.50', '₦1,500.50'],
    Refunded: ['₦500.25', '₦500.25'],
    // 10.75 of the payout and 15 of the payment request.
    'Fees of Paga': ['₦25.75', ''],
    // 1,000,000 and 2,000.50 less 15, less 500.25, less 1,500.50 and 10.75, and 4,500 for the book.
    'Balance of the account': ['', '<bdi>₦1,004,474.00</bdi>'],
  })
  expect(text).toContain('Shop and Paga agree')
  for (const call of ['accountBalance', 'transactionHistory', 'history', 'reconciliationReport'])
    expect(text).toMatch(new RegExp(`await \\w+\\.${call}\\(`))
})

test('draws the day, and says the same in words and in a table', async () => {
  const { sandbox, visitor } = await visitShop({
    sandbox: { clock: () => Date.parse('2026-11-22T08:30:00Z') },
  })
  expect((await visitor.open('/numbers')).text).toContain('A plot appears with the first payment')
  const payout = await visitor.planPayout('1500.50')
  await visitor.send(`${payout.path}/confirm`, {})
  sandbox.clock.advance(3 * 60 * 60 * 1000)
  const asked = await visitor.requestPayment('2000.50')
  await visitor.send(`${asked.path}/pay`, {})
  await sandbox.webhooks.deliverDue()

  const { text } = await visitor.open('/numbers')
  expect(text).toContain('<title id="plot-title">Payments of 2026-11-22, hour by hour</title>')
  expect(text).toContain('₦2,000.50 in all. Below it what was paid out, ₦1,500.50')
  // An hour ahead of UTC: half past nine and half past twelve.
  expect(text).toContain('<th scope="row">09:00</th><td>₦0.00</td><td>₦1,500.50</td><td>₦0.00</td>')
  expect(text).toContain('<th scope="row">12:00</th><td>₦2,000.50</td><td>₦0.00</td><td>₦0.00</td>')
  expect(text.match(/<rect x="[\d.]+"/g)).toEqual(['<rect x="137"', '<rect x="182"'])

  sandbox.clock.advance(12 * 60 * 60 * 1000)
  const next = await figuresOf(visitor)
  expect(next.text).toContain('2026-11-23')
  expect(next.figures['Paid out']).toEqual(['₦0.00', '₦0.00'])
  expect(next.text).toContain('Shop and Paga agree')
})

test('names what differs: a payout whose answer was lost, and a payment whose webhook was', async () => {
  const { shop, visitor } = await visitShop()
  const payout = await visitor.planPayout('1500.50')
  await visitor.send(`${payout.path}/confirm`, { 'lose-answer': 'yes' })
  const asked = await visitor.requestPayment('2000.50')
  await visitor.send(`${asked.path}/pay`, { 'lose-webhook': 'yes' })

  const { text, figures } = await figuresOf(visitor)
  expect(figures['Paid out']).toEqual(['₦0.00', '<strong class="bad">₦1,500.50, differs</strong>'])
  expect(text).toContain('Shop and Paga differ')
  expect(text).toContain(
    `<a href="${payout.path}"><bdi>Payout to Paper mill</bdi></a>: the shop has nothing, Paga lists ₦1,500.50`,
  )
  expect(text).toContain(
    `<a href="${asked.path}"><bdi>Payment of Adaeze Obi</bdi></a>: the shop has nothing, Paga lists ₦2,000.50`,
  )
  await shop.check()
  const settled = await figuresOf(visitor)
  expect(settled.text).toContain('Shop and Paga agree')
  expect(settled.text).toContain('Of 1 of the payments Paga has not told its fee')
})

test('takes a refund for none that Paga has refused before', async () => {
  const { sandbox, visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50')
  await visitor.send(`${asked.path}/pay`, {})
  await sandbox.webhooks.deliverDue()
  sandbox.faults.add({ kind: 'code', code: -2, operation: 'refund' })
  for (const state of ['Refused', 'Refunded']) {
    const refund = await visitor.send(`${asked.path}/refunds`, { amount: '500.25' })
    expect((await visitor.send(`${refund.path}/confirm`, {})).text).toContain(`>${state}<`)
    sandbox.clock.advance(1)
  }
  const { text, figures } = await figuresOf(visitor)
  expect(figures['Refunded']).toEqual(['₦500.25', '₦500.25'])
  expect(text).toContain('Shop and Paga agree')
})

test('names what Paga does not list', async () => {
  const { sandbox, visitor } = await visitShop({
    paga: (whole) =>
      sandboxWith(whole, {
        business: { ...whole.business, fetch: withoutHistory(whole.business.fetch) },
      }),
  })
  const payout = await visitor.planPayout('1500.50')
  await visitor.send(`${payout.path}/confirm`, {})
  const { text } = await visitor.open('/numbers')
  expect(text).toContain('the shop has ₦1,500.50, Paga lists nothing')
  expect(sandbox.ledger.balance('organisation')).toBe('998488.75')
})

/** A Paga whose account history is empty. */
function withoutHistory(ask: typeof fetch): typeof fetch {
  return async (...asked) => {
    const answer = await ask(...asked)
    const body = Object(await answer.json())
    return Response.json('items' in body ? { ...body, items: [], recordCount: 0 } : body)
  }
}

test('shows what the shop has where Paga cannot be asked, and lets it be tried again', async () => {
  const { sandbox, visitor } = await visitShop()
  const payout = await visitor.planPayout('1500.50')
  await visitor.send(`${payout.path}/confirm`, {})
  sandbox.faults.add({ kind: 'code', code: 104, operation: 'accountBalance' })
  const { text, figures } = await figuresOf(visitor)
  expect(figures['Paid out']).toEqual(['₦1,500.50', 'not known'])
  expect(text).toContain('nothing is compared')
  expect(text).toContain('<form method="get" action="/numbers"><button>Try again</button>')
  expect((await visitor.open('/numbers')).text).toContain('Shop and Paga agree')
})

test('counts for nobody what is somebody else’s', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  const payout = await visitor.planPayout('1500.50')
  await visitor.send(`${payout.path}/confirm`, {})
  const { text, figures } = await figuresOf(new Visitor(shop.origin))
  expect(figures['Paid out']).toEqual(['₦0.00', '₦0.00'])
  expect(text).toContain('Shop and Paga agree')
  expect(sandbox.ledger.balance('organisation')).toBe('998488.75')
})

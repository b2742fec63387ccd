import { expect, test } from 'vitest'
import { Visitor, visitShop } from './visitor.fixture.ts'

// A double click, or the button "back" and once more: the same form, sent again.

/** Sends a form three times, twice at once, as the page with these fields has given it. */
async function sendThrice(visitor: Visitor, page: string, action: string, fields: Record<string, string>) {
  const { text } = await visitor.open(page)
  const form = text.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
  const [, id = ''] = /name="form-id" value="([A-Z0-9]{24})"/.exec(form) ?? []
  expect(id).not.toBe('')
  const sent = { ...fields, 'form-id': id }
  const seen = await Promise.all([visitor.send(action, sent), visitor.send(action, sent)])
  return [...seen, await visitor.send(action, sent)]
}

test('a payment is requested once', async () => {
  const { sandbox, visitor } = await visitShop()
  const fields = { payer: 'Adaeze Obi', phone: '+2348012345678', amount: '2000.50' }
  await visitor.open('/requests')
  const seen = await sendThrice(visitor, '/requests', '/requests', fields)
  expect(new Set(seen.map(({ path }) => path)).size).toBe(1)
  expect(sandbox.payments.requests()).toHaveLength(1)
  expect((await visitor.open('/requests')).text.split('<bdi>Adaeze Obi</bdi>')).toHaveLength(2)
})

test('a supplier is added once, and a payout to it planned once', async () => {
  const { visitor } = await visitShop()
  const bank = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'
  await visitor.open('/suppliers')
  await sendThrice(visitor, '/suppliers', '/suppliers', { name: 'Paper mill', bank, account: '0123456789' })
  const { text } = await visitor.open('/suppliers')
  const actions = text.match(/\/suppliers\/[^"]+\/payouts/g) ?? []
  expect(actions).toHaveLength(1)
  const planned = await sendThrice(visitor, '/suppliers', actions[0] ?? '', { amount: '1500.50' })
  expect(new Set(planned.map(({ path }) => path)).size).toBe(1)
  expect((await visitor.open('/suppliers')).text.match(/href="\/payouts\//g)).toHaveLength(1)
})

test('a book is ordered once, and a refund of it planned once', async () => {
  const { sandbox, visitor } = await visitShop()
  await visitor.connect(sandbox)
  const ordered = await sendThrice(visitor, '/books', '/purchases', { book: 'folk-tales' })
  const [path = '', ...others] = new Set(ordered.map((seen) => seen.path))
  expect(others).toEqual([])
  await visitor.send(`${path}/pay`, {})
  const sale = path.replace('/purchases/', '/sales/')
  await sendThrice(visitor, sale, `${sale}/refunds`, { amount: '500', note: '' })
  expect((await visitor.open(sale)).text.match(/href="\/refunds\//g)).toHaveLength(1)
})

test('a form into which something else was typed, after the button "back", makes another thing', async () => {
  const { sandbox, visitor } = await visitShop()
  const fields = { payer: 'Adaeze Obi', phone: '+2348012345678', amount: '2000.50' }
  const id = { 'form-id': 'THE-SAME-FORM' }
  await visitor.open('/requests')
  const first = await visitor.send('/requests', { ...fields, ...id })
  const other = await visitor.send('/requests', { ...fields, ...id, amount: '300' })
  const again = await visitor.send('/requests', { ...fields, ...id })
  expect(other.path).not.toBe(first.path)
  expect(again.path).toBe(first.path)
  const asked = sandbox.payments.requests().map(({ totalPaymentAmount }) => totalPaymentAmount)
  expect(asked.toSorted()).toEqual(['2000.5', '300'])
})

test('a form that somebody else has sent makes a thing of one’s own', async () => {
  const { sandbox, shop, visitor } = await visitShop()
  const id = { 'form-id': 'THE-SAME-FORM' }
  const { path } = await visitor.requestPayment('2000.50', id)
  const seen = await new Visitor(shop.origin).requestPayment('2000.50', id)
  expect([seen.status, seen.path === path]).toEqual([200, false])
  expect(sandbox.payments.requests()).toHaveLength(2)
})

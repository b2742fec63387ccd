import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sandbox } from '@pagakit/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import { sandboxWith } from '../lying-paga.fixture.ts'
import { Store } from '../store/store.ts'
import { type Seen, type VisitOptions, visitShop } from '../visitor.fixture.ts'

/** A shop in which a customer has paid 2,000.50 naira, and how money is given back there. */
async function paidShop(options: VisitOptions = {}) {
  const visited = await visitShop(options)
  const { sandbox, visitor } = visited
  const asked = await visitor.requestPayment('2000.50')
  await visitor.send(`${asked.path}/pay`, {})
  await sandbox.webhooks.deliverDue()
  const plan = (amount: string, note = ''): Promise<Seen> =>
    visitor.send(`${asked.path}/refunds`, { amount, note })
  const refund = async (amount: string, fields = {}): Promise<Seen> =>
    visitor.send(`${(await plan(amount)).path}/confirm`, fields)
  const sent = () => sandbox.journal.entries().filter(({ operation }) => operation === 'refund').length
  return { ...visited, asked, plan, refund, sent, balance: () => sandbox.ledger.balance('organisation') }
}

// 1,000,000 and 2,000.50 less Paga's fee of 15.
const paid = '1001985.5'

test('gives a payment back in full, once, after it was confirmed', async () => {
  const { visitor, asked, plan, balance, sent } = await paidShop()
  const planned = await plan('2000.50', 'The book was torn')
  expect(planned.text).toContain('Not sent yet')
  expect(planned.text).toContain('The book was torn')
  expect(planned.text).toContain('Refund ₦2,000.50 to <bdi>Adaeze Obi</bdi>')
  expect([balance(), sent()]).toEqual([paid, 0])

  const refunded = await visitor.send(`${planned.path}/confirm`, {})
  expect(refunded.text).toContain('>Refunded<')
  expect(refunded.text).toContain('await collect.refund(')
  // What is left is the fee that Paga keeps.
  expect(balance()).toBe('999985')
  const { text } = await visitor.open(asked.path)
  expect(text).toContain('Paid and refunded')
  expect(text).toContain('All of it was given back.')
  expect((await visitor.open('/requests')).text).toContain('Paid and refunded')
})

test('gives back in parts, and no more than was paid', async () => {
  const { visitor, asked, plan, refund, balance, sent } = await paidShop()
  expect((await refund('500')).text).toContain('>Refunded<')
  expect((await visitor.open(asked.path)).text).toContain('Paid, refunded in part')
  expect((await visitor.open(asked.path)).text).toContain('₦1,500.50 can be given back')
  const { status, text } = await plan('1500.51')
  expect(status).toBe(422)
  expect(text).toContain('₦1,500.50 are left to give back')
  expect(text).toContain('value="1500.51"')
  expect(text).toMatch(/name="amount"[^>]*aria-invalid="true" aria-describedby="problem-amount"/)
  expect((await refund('1500.50')).text).toContain('>Refunded<')
  expect([balance(), sent()]).toEqual(['999985', 2])
})

test('of two plans that are more than was paid together only one is sent', async () => {
  const { visitor, plan, balance, sent } = await paidShop()
  const [first, second] = [await plan('1500'), await plan('1500')]
  expect((await visitor.send(`${first.path}/confirm`, {})).text).toContain('>Refunded<')
  const { status, text } = await visitor.send(`${second.path}/confirm`, {})
  expect(status).toBe(409)
  expect(text).toContain('Only ₦500.50 of the payment are left')
  expect([balance(), sent()]).toEqual(['1000485.5', 1])
})

test('is sent once where it is confirmed five times at once, and again later', async () => {
  const { sandbox, visitor, plan, balance, sent } = await paidShop()
  const { path } = await plan('500')
  await Promise.all(
    Array.from({ length: 5 }, () => visitor.send(`${path}/confirm`, { 'lose-answer': 'yes' })),
  )
  await visitor.send(`${path}/confirm`, { 'lose-answer': 'yes' })
  expect([balance(), sent()]).toEqual(['1001485.5', 1])
  // Nor is the answer to another one lost.
  expect(sandbox.faults.list()).toEqual([])
})

test('is not sent after another process has opened the books and taken it for not sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'shop.db')
  let isOpened = false
  const { plan, visitor, sent, balance } = await paidShop({
    file,
    sandbox: {
      onRequest({ operation }) {
        if (operation !== 'transactionHistory' || isOpened) return
        isOpened = true
        new Store(file)[Symbol.dispose]()
      },
    },
  })
  const { path } = await plan('500')
  const told = await visitor.send(`${path}/confirm`, {})
  expect(isOpened).toBe(true)
  expect(told.text).toContain('>Not sent<')
  expect([balance(), sent()]).toEqual(['1001985.5', 0])
  const again = await plan('2000.50')
  expect((await visitor.send(`${again.path}/confirm`, {})).text).toContain('>Refunded<')
  expect(sent()).toBe(1)
})

test('says that it does not know where the answer was lost, looks into the history, and sends nothing again', async () => {
  const { shop, visitor, asked, plan, refund, balance, sent } = await paidShop()
  // A part of the same size went before: Paga lists two of them then.
  await refund('500')
  const second = await plan('500')
  const lost = await visitor.send(`${second.path}/confirm`, { 'lose-answer': 'yes' })
  expect(lost.text).toContain('We do not know yet, checking')
  expect(lost.text).toContain(`data-live="${lost.path}/state" data-state="checking"`)
  expect((await visitor.send(`${lost.path}/confirm`, {})).text).toContain('We do not know yet, checking')
  // Until it is known there is no other, for Paga could not tell the two apart.
  expect((await visitor.open(asked.path)).text).toContain('Another can follow when this one is known.')
  const third = await plan('500')
  expect((await visitor.send(`${third.path}/confirm`, {})).status).toBe(409)

  await shop.check()
  expect(await visitor.stateOf(lost.path)).toBe('refunded')
  expect((await visitor.open(lost.path)).text).toContain('await business.transactionHistory(')
  expect([balance(), sent()]).toEqual(['1000985.5', 2])
})

test('does not take silence for a refund that was not made; a person who asked Paga can', async () => {
  const { sandbox, shop, visitor, plan, refund, sent, balance } = await paidShop()
  sandbox.faults.add({ kind: 'reset', operation: 'refund' })
  const { path } = await refund('500')
  await shop.check()
  expect(await visitor.stateOf(path)).toBe('checking')
  await visitor.send(`${path}/nothing-moved`, {})
  expect(await visitor.stateOf(path)).toBe('checking')
  await visitor.send(`${path}/nothing-moved`, { told: 'yes' })
  expect(await visitor.stateOf(path)).toBe('refused')
  const again = await plan('500')
  expect((await visitor.send(`${again.path}/confirm`, {})).text).toContain('>Refunded<')
  expect([balance(), sent()]).toEqual(['1001485.5', 2])
})

test('is not noted as not refunded where Paga lists it', async () => {
  const { visitor, refund, sent } = await paidShop()
  const { path } = await refund('500', { 'lose-answer': 'yes' })
  expect((await visitor.send(`${path}/nothing-moved`, { told: 'yes' })).text).toContain('>Refunded<')
  expect(sent()).toBe(1)
})

test('takes no other movement for the refund that Paga lists late', async () => {
  let hidden = true
  const late = (settings: Sandbox['business']): Sandbox['business'] => ({
    ...settings,
    fetch: async (...asked) => {
      const answer = await settings.fetch(...asked)
      const body = Object(await answer.json())
      return Response.json(hidden && 'items' in body ? { ...body, items: [], recordCount: 0 } : body)
    },
  })
  const paga = (whole: Sandbox): Sandbox => sandboxWith(whole, { business: late(whole.business) })
  const { sandbox, shop, visitor, refund } = await paidShop({ paga })
  await refund('1000.25')
  // Paga has not got this one, and lists neither the one before nor the payment.
  sandbox.faults.add({ kind: 'reset', operation: 'refund' })
  const { path } = await refund('1000.25')
  hidden = false
  await shop.check()
  expect(await visitor.stateOf(path)).toBe('checking')
})

test('sends nothing where it cannot be read what Paga lists', async () => {
  const { sandbox, refund, sent } = await paidShop()
  sandbox.faults.add({ kind: 'code', code: 104, operation: 'transactionHistory' })
  const { text } = await refund('500')
  expect(text).toContain('>Not sent<')
  expect(sent()).toBe(0)
})

test('shows what Paga refuses, and plans anew', async () => {
  const { sandbox, plan, refund } = await paidShop()
  sandbox.faults.add({ kind: 'code', code: -2, operation: 'refund' })
  expect((await refund('500')).text).toContain('>Refused<')
  expect((await plan('2000.50')).text).toContain('Not sent yet')
})

test.each(['', '0', '-5', '1.234', '2000.51', '1e3'])('plans no refund of %j', async (amount) => {
  const { sent, plan } = await paidShop()
  expect((await plan(amount)).status).toBe(422)
  expect(sent()).toBe(0)
})

test('what is not paid cannot be refunded', async () => {
  const { visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50')
  expect(asked.text).not.toContain('Refund')
  expect((await visitor.send(`${asked.path}/refunds`, { amount: '1', note: '' })).status).toBe(422)
})

/** A shop in which a customer has paid 4,500 naira for a book from their Paga account. */
async function boughtBook() {
  const visited = await visitShop()
  const { sandbox, visitor } = visited
  await visitor.connect(sandbox)
  const { path } = await visitor.orderBook()
  await visitor.send(`${path}/pay`, {})
  const sale = path.replace('/purchases/', '/sales/')
  const plan = (amount: string): Promise<Seen> => visitor.send(`${sale}/refunds`, { amount, note: 'Torn' })
  const sent = () => sandbox.journal.entries().filter(({ operation }) => operation === 'refundBillPay').length
  return { ...visited, path, sale, plan, sent, balance: () => sandbox.ledger.balance('organisation') }
}

test('a purchase is a sale, which the Merchant API gives back to whose account has paid', async () => {
  const { sandbox, visitor, path, sale, plan, sent, balance } = await boughtBook()
  const planned = await plan('500.25')
  expect(planned.text).toContain('Refund ₦500.25 to <bdi>Adaeze Obi</bdi>')
  const refunded = await visitor.send(`${planned.path}/confirm`, {})
  expect(refunded.text).toContain('>Refunded<')
  expect(refunded.text).toContain('await merchant.refundBillPay(')
  // 1,000,000 and 4,500 less 500.25.
  expect([balance(), sent()]).toEqual(['1003999.75', 1])
  expect((await visitor.open(sale)).text).toContain('₦3,999.75 can be given back')
  // The customer is told, and has no form for it.
  const { text } = await visitor.open(path)
  expect(text).toContain('₦500.25 of it was given back to you.')
  expect(text).not.toMatch(/refunds|can be given back/)
  expect((await plan('3999.76')).status).toBe(422)

  const rest = await plan('3999.75')
  expect((await visitor.send(`${rest.path}/confirm`, {})).text).toContain('>Refunded<')
  expect(balance()).toBe('1000000')
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50000')
  const numbers = await visitor.open('/numbers')
  expect(numbers.text).toContain('<th scope="row">Refunded</th><td>₦4,500.00</td><td>₦4,500.00</td>')
  expect(numbers.text).toContain('Shop and Paga agree')
})

test('a refund of a purchase whose answer was lost is found in the history, and not sent again', async () => {
  const { shop, visitor, plan, sent, balance } = await boughtBook()
  const { path } = await plan('4500')
  const lost = await visitor.send(`${path}/confirm`, { 'lose-answer': 'yes' })
  expect(lost.text).toContain('We do not know yet, checking')
  await shop.check()
  expect(await visitor.stateOf(path)).toBe('refunded')
  expect([balance(), sent()]).toEqual(['1000000', 1])
})

import { expect, test } from 'vitest'
import { visitShop } from '../visitor.fixture.ts'

/** A shop in which a customer has pressed the button, and Paga has never heard of it. */
async function unheardPurchase() {
  const visited = await visitShop()
  const { sandbox, visitor } = visited
  await visitor.connect(sandbox)
  const { path } = await visitor.orderBook()
  sandbox.faults.add({ kind: 'reset', operation: 'merchantPayment' })
  await visitor.send(`${path}/pay`, {})
  const reference = path.replace('/purchases/', '')
  const close = (fields: Record<string, string> = { told: 'yes' }) =>
    visitor.send(`/sales/${reference}/not-paid`, fields)
  const charges = () =>
    sandbox.journal.entries().filter(({ operation }) => operation === 'merchantPayment').length
  return { ...visited, path, reference, sale: `/sales/${reference}`, close, charges }
}

test('shows a purchase to the merchant, with who has paid and the form for a refund', async () => {
  const { sandbox, visitor } = await visitShop()
  expect((await visitor.open('/sales')).text).toContain('Nobody has ordered anything yet.')
  await visitor.connect(sandbox)
  const { path } = await visitor.orderBook()
  await visitor.send(`${path}/pay`, {})
  const { text } = await visitor.open('/sales')
  const [, sale = ''] = /<a href="(\/sales\/[^"]+)">Folk tales of the Niger, ₦4,500.00<\/a>/.exec(text) ?? []
  const page = await visitor.open(sale)
  expect(page.text).toContain('<bdi>Adaeze Obi</bdi>, <bdi>+2348012345678</bdi>')
  expect(page.text).toContain('₦4,500.00 can be given back')
  expect(page.text).not.toContain('Ask Paga now')
})

test('says what is known of a payment that never arrived, and asks again when it is told to', async () => {
  const { visitor, sale, shop, charges } = await unheardPurchase()
  const { text } = await visitor.open(sale)
  expect(text).toContain('We do not know yet, checking')
  expect(text).toContain('Paga was not asked yet; the shop asks in a few seconds.')
  await shop.check()
  expect((await visitor.open(sale)).text).toMatch(
    /Paga was asked once, at \d\d:\d\d:\d\d, time of Lagos\. The shop asks again at \d\d:\d\d:\d\d\./,
  )
  const asked = await visitor.send(`${sale}/ask`, {})
  expect(asked.text).toContain('Paga was asked 2 times, last at')
  expect(asked.text).toContain('We do not know yet, checking')
  expect(charges()).toBe(1)
})

test('finds by asking again what was paid after all', async () => {
  const { sandbox, visitor, sale, reference } = await unheardPurchase()
  sandbox.sales.add({ customer: '@adaeze', amount: '4500', merchantReference: reference })
  expect((await visitor.send(`${sale}/ask`, {})).text).toContain('>Paid<')
})

test('is closed as not paid only by who says that they have looked', async () => {
  const { visitor, path, close, charges, shop } = await unheardPurchase()
  expect((await close({})).text).toContain('We do not know yet, checking')
  const closed = await close()
  expect(closed.text).toContain('>Not paid<')
  expect(closed.text).toContain('The shop has looked at Paga, and found no payment.')
  expect((await visitor.open(path)).text).toContain('You were not charged.')
  // It is over: nothing is asked, and the button that pays does nothing.
  await shop.check()
  await visitor.send(`${path}/pay`, {})
  expect(charges()).toBe(1)
  expect((await close()).text).toContain('>Not paid<')
})

test('is not closed as not paid where Paga has the payment', async () => {
  const { sandbox, reference, close } = await unheardPurchase()
  sandbox.sales.add({ customer: '@adaeze', amount: '4500', merchantReference: reference })
  expect((await close()).text).toContain('>Paid<')
})

test('a payment that comes after it was closed is named by the numbers of the day', async () => {
  const { sandbox, visitor, reference, sale, close } = await unheardPurchase()
  await close()
  sandbox.sales.add({ customer: '@adaeze', amount: '4500', merchantReference: reference })
  const { text } = await visitor.open('/numbers')
  expect(text).toContain('Shop and Paga differ')
  expect(text).toContain(
    `<a href="${sale}"><bdi>Purchase of Folk tales of the Niger</bdi></a>: the shop has nothing, Paga lists ₦4,500.00`,
  )
})

test('a payment that Paga lists with less than the price is told as that, and closed with it by the merchant only', async () => {
  const { sandbox, visitor, path, reference, sale, close, shop } = await unheardPurchase()
  sandbox.sales.add({ customer: '@adaeze', amount: '4000', merchantReference: reference })
  await shop.check()
  expect((await visitor.open(path)).text).toContain('Paga lists ₦4,000.00 of ₦4,500.00')
  expect((await visitor.open('/books')).text).toContain('>Paid in part<')
  const { text } = await visitor.open(sale)
  expect(text).toContain('Paga lists ₦4,000.00 of ₦4,500.00')
  expect(text).not.toContain('Close it as not paid')
  // Neither a click without the statement nor the form of an older page ends it.
  expect((await visitor.send(`${sale}/close`, {})).text).toContain('>Paid in part<')
  expect((await close()).text).toContain('>Paid in part<')
  expect((await visitor.send(`${sale}/close`, { told: '3999.00' })).text).toContain('>Paid in part<')
  const closed = await visitor.send(`${sale}/close`, { told: '4000.00' })
  expect(closed.text).toContain('>Paid in part and closed<')
  expect(closed.text).toContain('₦4,000.00 can be given back')
  expect((await visitor.open(path)).text).toContain('You were charged once, ₦4,000.00.')
  expect((await visitor.open('/numbers')).text).toContain('Shop and Paga agree')
})

test('a payment that comes in part while it is closed as not paid is not closed', async () => {
  const { sandbox, reference, close } = await unheardPurchase()
  sandbox.sales.add({ customer: '@adaeze', amount: '4000', merchantReference: reference })
  expect((await close()).text).toContain('>Paid in part<')
})

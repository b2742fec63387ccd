import { expect, test } from 'vitest'
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
  expect((await visitor.open(`${planned.path}/state`)).text).toBe('paid')
  expect((await visitor.open(planned.path)).text).toContain('await business.getOperationStatus(')
  expect(sandbox.ledger.balance('organisation')).toBe('998488.75')
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

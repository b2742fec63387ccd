import { expect, test } from 'vitest'
import { visitShop } from '../visitor.fixture.ts'

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

test('stays unpaid where the webhook is lost', async () => {
  const { sandbox, visitor } = await visitShop()
  const asked = await visitor.requestPayment('2000.50')
  const referenceNumber = asked.path.replace('/requests/', '')
  sandbox.faults.add({ kind: 'lose-webhook', operation: 'paymentRequestCallback', referenceNumber })
  await visitor.send(`${asked.path}/pay`, {})
  await sandbox.webhooks.deliverDue()
  expect((await visitor.open(`${asked.path}/state`)).text).toBe('waiting')
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
  expect((await visitor.send('/requests', fields)).status).toBe(422)
  expect(sandbox.payments.requests()).toEqual([])
})

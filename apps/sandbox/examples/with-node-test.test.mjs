// The same with node:test: nothing to install but what is tested.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { createBusinessClient, isPagaError } from '@pagakit/business'
import { createCollectClient } from '@pagakit/collect'
import { collectWebhook, creditWithoutConfirming, memoryDedupe } from '@pagakit/notifications'
import { createSandbox } from '@pagakit/sandbox'

/** @type {import('@pagakit/sandbox').Sandbox} */
let sandbox
/** @type {string[]} */
let paidOrders

// Each test has books of its own: it can neither disturb another nor be disturbed.
beforeEach(async () => {
  paidOrders = []
  const hashKey = 'the-hash-key-of-collect'
  const webhook = collectWebhook({
    hashKey,
    dedupe: memoryDedupe(),
    confirm: creditWithoutConfirming,
    onEvent: (event) => {
      if (event.type === 'paid') paidOrders.push(event.externalReferenceNumber)
    },
  })
  sandbox = await createSandbox({ collect: { hashKey }, callbacks: { receive: webhook } })
})

afterEach(() => sandbox.close())

test('pays a supplier once, though the answer is lost', async () => {
  const business = createBusinessClient({ ...sandbox.business })
  sandbox.faults.add({ kind: 'lose-answer', operation: 'depositToBank' })
  const referenceNumber = 'SUPPLIER-7'
  const paying = business.depositToBank({
    referenceNumber,
    amount: '1500.50',
    destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
    destinationBankAccountNumber: '0123456789',
    recipientPhoneNumber: '+2348012345678',
  })
  await assert.rejects(paying, (error) => isPagaError(error) && error.outcome === 'unknown') // ask, never pay again
  assert.equal((await business.settle(referenceNumber)).verdict, 'successful')
  const payouts = sandbox.journal.entries().filter(({ operation }) => operation === 'depositToBank')
  assert.equal(payouts.length, 1)
})

test('an order is paid when the webhook arrives', async () => {
  const collect = createCollectClient({ ...sandbox.collect })
  await collect.paymentRequest({
    referenceNumber: 'ORDER-7',
    amount: '1000',
    currency: 'NGN',
    payer: { name: 'Adaeze Obi', phoneNumber: '+2348012345678' },
    paymentMethods: ['BANK_TRANSFER'],
    callBackUrl: 'http://localhost:3000/paga',
  })
  sandbox.payments.pay('ORDER-7') // the customer, at their bank
  await sandbox.webhooks.deliverDue()
  assert.deepEqual(paidOrders, ['ORDER-7'])
})

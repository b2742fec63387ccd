import { createCollectClient } from '@pagakit/collect'
import { createSandbox, type SandboxOptions } from '@pagakit/sandbox'
import { describe, expect, onTestFinished, test } from 'vitest'

const request = {
  referenceNumber: 'ORDER-A',
  amount: '1000',
  currency: 'NGN',
  payer: { name: 'Adaeze Obi', phoneNumber: '+2348012345678' },
  payerCollectionFeeShare: 1,
  isAllowPartialPayments: true,
} as const

async function start(options: SandboxOptions = {}) {
  const sandbox = await createSandbox(options)
  onTestFinished(() => sandbox.close())
  const collect = createCollectClient({ ...sandbox.collect })
  await collect.paymentRequest({ ...request, paymentMethods: ['BANK_TRANSFER'] })
  return { sandbox, collect }
}

const quickly = { timeoutMs: 20_000, longestWaitMs: 1 }

describe('waiting for a payment in a sandbox that answers as Paga does', () => {
  test('ends once all of it was paid, shown by the history', async () => {
    const { sandbox, collect } = await start()
    const whys: string[] = []
    const steps = [
      () => sandbox.payments.pay('ORDER-A', { amount: '400' }),
      () => sandbox.payments.pay('ORDER-A'),
    ]
    const { verdict, evidence, questions } = await collect.waitForPayment('ORDER-A', {
      ...quickly,
      onUnproven: ({ why }) => {
        whys.push(why)
        steps.shift()?.()
      },
    })
    expect([verdict, evidence?.kind, questions]).toEqual(['paid', 'history', 3])
    expect(evidence).toMatchObject({ payments: [{ amount: '400' }, { amount: '607.5' }] })
    expect(whys).toEqual(['created', 'created'])
  })

  test('says nothing of what was created and never paid', async () => {
    const { collect } = await start()
    const outcome = await collect.waitForPayment('ORDER-A', { timeoutMs: 50, longestWaitMs: 1 })
    expect(outcome).toMatchObject({ verdict: 'unproven', evidence: undefined })
  })

  test('finds a payment of another time where it is told the clock', async () => {
    const { sandbox, collect } = await start()
    sandbox.clock.advance(60 * 60 * 1000)
    sandbox.payments.pay('ORDER-A')
    const { clock } = sandbox
    const brief = { timeoutMs: 50, longestWaitMs: 1 }
    expect((await collect.waitForPayment('ORDER-A', brief)).verdict).toBe('unproven')
    expect((await collect.waitForPayment('ORDER-A', { clock: clock.now })).verdict).toBe('paid')
  })

  test('ends for good with a request that is cancelled', async () => {
    const { sandbox, collect } = await start()
    sandbox.payments.cancel('ORDER-A')
    expect(await collect.waitForPayment('ORDER-A')).toMatchObject({ verdict: 'over', questions: 1 })
    expect(await collect.settle('ORDER-A')).toMatchObject({ verdict: 'refused' })
  })

  test('takes a request that is not known yet for one that may come', async () => {
    const { collect } = await start()
    const whys: string[] = []
    const { verdict } = await collect.waitForPayment('ORDER-Z', {
      timeoutMs: 50,
      longestWaitMs: 1,
      onUnproven: ({ why }) => whys.push(why),
    })
    expect([verdict, new Set(whys)]).toEqual(['unproven', new Set(['not-found'])])
  })
})

test('a sandbox that tells states needs no history', async () => {
  const { sandbox, collect } = await start({ tellsPaymentRequestStates: true })
  sandbox.payments.pay('ORDER-A')
  expect(await collect.waitForPayment('ORDER-A')).toMatchObject({
    verdict: 'paid',
    evidence: { kind: 'state', state: 'CONSUMED' },
  })
  expect(sandbox.journal.entries().map(({ operation }) => operation)).toEqual(['paymentRequest', 'status'])
})

test('settling tells created, and waiting for processing, from each other', async () => {
  const { sandbox, collect } = await start({ queuesPaymentRequests: true })
  const pending = await collect.settle('ORDER-A', { timeoutMs: 20 })
  expect(pending.verdict).toBe('pending')
  sandbox.payments.process('ORDER-A')
  expect((await collect.settle('ORDER-A')).verdict).toBe('successful')
})

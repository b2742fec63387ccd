import { createHash, randomUUID } from 'node:crypto'
import type { Sandbox } from '@pagakit/sandbox'
import { expect, test } from 'vitest'
import { hostileTexts } from './hostile-texts.fixture.ts'
import { sandboxWith } from './lying-paga.fixture.ts'
import { type VisitOptions, Visitor, visitShop } from './visitor.fixture.ts'

// Webhooks whose hash is right and whose sender is not Paga, or errs: whoever has the key can sign anything.

type Message = Readonly<Record<string, unknown>>

/** A shop with a request of 2,000.50 naira that waits for its payment, and somebody who has the key. */
async function besetShop(options: VisitOptions = {}) {
  const { sandbox, shop, visitor } = await visitShop(options)
  const asked = await visitor.requestPayment('2000.50')
  const reference = asked.path.replace('/requests/', '')
  const post = async (body: string): Promise<number> => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch(`${shop.origin}/paga/collect`, { method: 'POST', headers, body })).status
  }
  const key = sandbox.collect.hashKey
  const tell = (changes: Message = {}) =>
    post(
      signed({ ...paid, notificationId: randomUUID(), externalReferenceNumber: reference, ...changes }, key),
    )
  const seen = async (path = asked.path): Promise<string> => mainOf((await visitor.open(path)).text)
  const questions = () => sandbox.journal.entries().length
  const pay = (): void => {
    const operation = 'paymentRequestCallback'
    sandbox.faults.add({ kind: 'lose-webhook', operation, referenceNumber: reference })
    sandbox.payments.pay(reference, { from: 'bank' })
  }
  return { sandbox, shop, reference, post, tell, seen, questions, pay, key }
}

const paid: Message = { event: 'PAYMENT_COMPLETE', statusCode: '0', state: 'CHARGEABLE' }

/** Signs a message as the protocol says: its texts one after the other, then the key. */
function signed(message: Message, key: string): string {
  const { notificationId, statusCode, externalReferenceNumber, state, outstandingBalance } = message
  const balance = typeof outstandingBalance === 'number' ? outstandingBalance.toFixed(2) : ''
  const preimage = `${notificationId}${statusCode}${externalReferenceNumber}${state}${balance}${key}`
  return JSON.stringify({ ...message, hash: createHash('sha512').update(preimage).digest('hex') })
}

function mainOf(page: string): string {
  const [main = ''] = /<main>.*<\/main>/s.exec(page) ?? []
  // How often Paga was asked may change, and what a form is to make has another name each time; what is known stays.
  return main.replace(/<span data-asked>[^<]*/, '').replaceAll(/name="form-id" value="\w+"/g, '')
}

test('a message of theirs is believed as far as Paga bears it out', async () => {
  const { tell, seen, pay } = await besetShop()
  pay()
  expect(await tell()).toBe(200)
  expect(await seen()).toContain('>Paid<')
})

const lies: readonly (readonly [name: string, changes: Message])[] = [
  ['that it was paid', {}],
  ['that it was paid on', { state: 'CONSUMED' }],
  ['an amount that is right', { paymentAmount: 2000.5, cumulativePaymentAmount: 2000.5 }],
  ['an amount that is wrong', { paymentAmount: 0.01, cumulativePaymentAmount: 0.01 }],
  ['another currency', { paymentAmount: 2000.5, currency: 'USD' }],
  ['that a part was paid', { statusCode: '2', state: 'PENDING', outstandingBalance: 0.01 }],
  ['that it expired', { statusCode: '-2', state: 'EXPIRED' }],
  ['that it was cancelled', { statusCode: '-2', state: 'CANCELLED' }],
  ['that it failed', { statusCode: '-1', state: 'FAILED' }],
  ['a state nobody knows', { state: 'PAID_TWICE' }],
  ['a state that is none', { state: 'CHARGEABLE\u202e' }],
  ['a code that is none', { statusCode: '00' }],
  ['a balance without end', { outstandingBalance: 1e18 }],
  ['very much', { note: 'x'.repeat(60_000) }],
  ['more than is read', { note: 'x'.repeat(70_000) }],
]

test.each(lies)('nothing becomes of a request of which they say %s', async (_, changes) => {
  const { tell, seen, shop } = await besetShop()
  const before = await seen()
  await tell(changes)
  expect(await seen()).toBe(before)
  await shop.check()
  expect(await seen()).toBe(before)
  expect(before).toContain('Waiting for the payment')
})

test.each([
  { requestAmount: 1, totalPaymentAmount: 1 },
  { requestAmount: 200_050, totalPaymentAmount: 1 },
  { currency: 'USD' },
])('a request is not paid that Paga has otherwise than the shop: %o', async (otherwise) => {
  const { tell, seen, pay, shop } = await besetShop({ paga: (sandbox) => pagaSaying(sandbox, otherwise) })
  pay()
  await tell()
  await shop.check()
  expect(await seen()).toMatch(/>Waiting for the payment<|>Paid, not confirmed</)
  expect(await seen('/numbers')).toContain('the shop has nothing, Paga lists ₦2,000.50')
})

/** A Paga that tells something else of a request. */
function pagaSaying(sandbox: Sandbox, otherwise: Message): Sandbox {
  return sandboxWith(sandbox, {
    collect: {
      ...sandbox.collect,
      fetch: async (...request) => {
        const answer: { data?: object } = await (await sandbox.collect.fetch(...request)).json()
        const isStatus = answer.data !== undefined && 'totalPaymentAmount' in answer.data
        return Response.json(isStatus ? { ...answer, data: { ...answer.data, ...otherwise } } : answer)
      },
    },
  })
}

const references = ['', '__proto__', 'constructor', 'toString', 'ORDER-OF-NOBODY', 'R'.repeat(101)]

test('Paga is not asked about references that are not of the shop, and nothing changes', async () => {
  const { tell, seen, questions } = await besetShop()
  const [before, asked] = [await seen('/requests'), questions()]
  const texts = [...references, ...hostileTexts.map(({ text }) => text)]
  for (const externalReferenceNumber of texts) {
    for (const changes of [{}, { statusCode: '-2', state: 'EXPIRED' }])
      await tell({ ...changes, externalReferenceNumber })
  }
  expect(await seen('/requests')).toBe(before)
  expect(questions()).toBe(asked)
})

test('the request of another visitor is paid by no word of theirs either', async () => {
  const { shop, tell } = await besetShop()
  const other = new Visitor(shop.origin)
  const asked = await other.requestPayment('100')
  await tell({ externalReferenceNumber: asked.path.replace('/requests/', '') })
  expect((await other.open(asked.path)).text).toContain('Waiting for the payment')
})

test('a message that comes again is known, and Paga is not asked again', async () => {
  const { post, seen, pay, questions, reference, key } = await besetShop()
  pay()
  const message = { ...paid, notificationId: randomUUID(), externalReferenceNumber: reference }
  await post(signed(message, key))
  const [before, asked] = [await seen(), questions()]
  for (let count = 0; count < 3; count++) expect(await post(signed(message, key))).toBe(200)
  expect(await post(signed({ ...message, state: 'CONSUMED' }, key))).toBe(409)
  expect(before).toContain('>Paid<')
  expect(await seen()).toBe(before)
  expect(questions()).toBe(asked)
})

test.each(lies)('what was paid stays paid when they say %s', async (_, changes) => {
  const { tell, seen, pay } = await besetShop()
  pay()
  await tell({ collectionFee: 15 })
  const [before, numbers] = [await seen(), await seen('/numbers')]
  await tell(changes)
  expect(await seen()).toBe(before)
  expect(await seen('/numbers')).toBe(numbers)
  expect(numbers).toContain('<td>₦15.00</td>')
})

test.each([-5, 2000.51, 1e12, 1e-7, 'much', '\u202e15', '<b>15</b>', [15], { naira: 15 }, null, true])(
  'a fee of %j is none',
  async (collectionFee) => {
    const { tell, seen, pay } = await besetShop()
    pay()
    await tell({ collectionFee })
    expect(await seen('/numbers')).toContain('<th scope="row">Fees of Paga</th><td>₦0.00</td>')
  },
)

test('no word of theirs is on a page', async () => {
  const { tell, seen, pay } = await besetShop()
  pay()
  for (const { text } of [...hostileTexts, { text: 'SAID-BY-THEM' }]) {
    const fundingDetails = { payerName: text, payerAccountNumber: text }
    await tell({
      event: text,
      statusMessage: text,
      note: text,
      fundingDetails,
      fundingPaymentReference: text,
    })
  }
  await tell({ note: 'SAID-BY-THEM' })
  expect(await seen()).toContain('>Paid<')
  for (const path of [undefined, '/requests', '/numbers'] as const)
    expect(await seen(path)).not.toMatch(/SAID-BY-THEM|[\u202a-\u202e\u2066-\u2069]/)
})

test('members named like those of every object change none', async () => {
  const { post, tell, seen, key, reference } = await besetShop()
  const before = await seen()
  const message = signed({ ...paid, notificationId: randomUUID(), externalReferenceNumber: reference }, key)
  for (const member of ['"__proto__":{"state":"CONSUMED"}', '"constructor":{"prototype":{"paid":true}}'])
    await post(message.replace('{', `{${member},`))
  await tell({ fundingDetails: JSON.parse('{"__proto__":{"payerName":"Ada"}}') })
  expect(await seen()).toBe(before)
  expect(Object.keys(Object.prototype)).toEqual([])
})

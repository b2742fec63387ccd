import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryDedupe } from '../dedupe/memory-dedupe.ts'
import { signedWebhook } from '../testing/signed-webhook.ts'
import { type WebhookMessage, webhookMessage } from '../testing/webhook-message.ts'
import type { PaymentRequestEvent } from './collect-event.ts'
import { collectWebhook } from './collect-webhook.ts'
import { creditWithoutConfirming } from './confirm.ts'

const hashKey = 'TEST-HASH-KEY'

/** What Paga says of one payment request, in the order it happens. */
const history: readonly WebhookMessage[] = [
  webhookMessage('pending'),
  webhookMessage('partly-paid', { outstandingBalance: '1500' }),
  webhookMessage('partly-paid', { outstandingBalance: '500.50' }),
  webhookMessage('paid'),
  webhookMessage('settled'),
]
/** The same, of one that ends unpaid. */
const unpaid: readonly WebhookMessage[] = [
  webhookMessage('pending'),
  webhookMessage('error'),
  webhookMessage('partly-paid', { outstandingBalance: '500' }),
  webhookMessage('expired'),
]

/** What a merchant's books say of a payment request: written by every event, whatever it is. */
interface Book {
  readonly shown: string[]
  credits: number
}

async function deliver(messages: readonly WebhookMessage[]): Promise<Book> {
  const book: Book = { shown: [], credits: 0 }
  const webhook = collectWebhook({
    hashKey,
    dedupe: memoryDedupe(),
    confirm: creditWithoutConfirming,
    onEvent: (event) => {
      if ('state' in event) note(book, event)
    },
  })
  for (const message of messages) {
    const response = await webhook(await signedWebhook(message, { hashKey }))
    expect(response.status).toBe(200)
  }
  return book
}

function note(book: Book, { type, state, outstandingBalance }: PaymentRequestEvent): void {
  book.shown.push(`${state} ${outstandingBalance ?? ''}`)
  if (type === 'paid') book.credits += 1
}

function shownBy({ payload }: WebhookMessage): string {
  const balance = payload['outstandingBalance']
  return `${payload['state']} ${balance === '500.50' ? '500.5' : (balance ?? '')}`
}

function permutations<Entry>(entries: readonly Entry[]): Entry[][] {
  if (entries.length < 2) return [[...entries]]
  return entries.flatMap((entry, index) =>
    permutations(entries.toSpliced(index, 1)).map((rest) => [entry, ...rest]),
  )
}

/** Every way to lose some of the messages. */
function subsets<Entry>(entries: readonly Entry[]): Entry[][] {
  return entries.reduce<Entry[][]>((found, entry) => found.flatMap((some) => [some, [...some, entry]]), [[]])
}

test.each([
  ['is paid', history],
  ['ends unpaid', unpaid],
])(
  'a payment request that %s never goes back, in any order and with any loss',
  async (_, messages) => {
    const order = messages.map(shownBy)
    for (const arrived of subsets(messages).flatMap(permutations)) {
      const { shown, credits } = await deliver(arrived)
      const steps = shown.map((text) => order.indexOf(text))
      expect(steps).toEqual(steps.toSorted((one, other) => one - other))
      // It ends at the furthest of what arrived: where nothing was lost, at the truth.
      const furthest = Math.max(-1, ...arrived.map((message) => order.indexOf(shownBy(message))))
      expect(steps.at(-1) ?? -1).toBe(furthest)
      expect(credits).toBe(['CHARGEABLE ', 'CONSUMED '].includes(order[furthest] ?? '') ? 1 : 0)
    }
  },
  60_000,
)

test('deliveries that are doubled as well change nothing', async () => {
  const arrival = fc.array(fc.nat(history.length - 1), { minLength: 1, maxLength: 15 })
  await fc.assert(
    fc.asyncProperty(arrival, async (indexes) => {
      const arrived = indexes.flatMap((index) => history[index] ?? [])
      const once = await deliver([...new Set(arrived)])
      expect(await deliver(arrived)).toEqual(once)
      expect(once.credits).toBe(indexes.some((index) => index >= 3) ? 1 : 0)
    }),
    { numRuns: 60, seed: 20261121 },
  )
}, 60_000)

test('money that came in is told even after the request was said to have expired', async () => {
  expect((await deliver([webhookMessage('expired'), webhookMessage('paid')])).credits).toBe(1)
  expect((await deliver([webhookMessage('paid'), webhookMessage('expired')])).shown).toEqual(['CHARGEABLE '])
})

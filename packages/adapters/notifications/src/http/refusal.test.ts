import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryDedupe } from '../dedupe/memory-dedupe.ts'
import { merchantNotifications } from '../merchant/merchant-notifications.ts'
import { merchantCall } from '../testing/merchant-call.ts'
import { collectWebhook } from '../webhook/collect-webhook.ts'
import { creditWithoutConfirming } from '../webhook/confirm.ts'

/** Whatever a stranger may send: bytes, JSON, and JSON with the members a message has. */
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc
    .dictionary(
      fc.constantFrom(
        'statusCode',
        'accountNumber',
        'externalReferenceNumber',
        'amount',
        'hash',
        'isTest',
        'transaction',
        '__proto__',
      ),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map((members) => new TextEncoder().encode(JSON.stringify(members))),
)
const values = fc.stringMatching(/^[\x20-\x7e]{0,40}$/)
const headers = fc.dictionary(
  fc.constantFrom('x-paga-hash', 'x-paga-hash-parameters', 'authorization'),
  values,
)
const runs = { numRuns: 500, seed: 20261121 }

function must(never: string): () => never {
  return () => {
    throw new Error(never)
  }
}

test('whatever is sent to a webhook is refused as a mistake of the sender, never as one of ours', async () => {
  const webhook = collectWebhook({
    hashKey: 'TEST-HASH-KEY',
    dedupe: memoryDedupe(),
    confirm: creditWithoutConfirming,
    onEvent: must('nobody is told'),
  })
  await fc.assert(
    fc.asyncProperty(bodies, headers, async (body, more) => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...more }, body }
      const { status } = await webhook(new Request('http://localhost/paga', init))
      expect([400, 401, 413]).toContain(status)
    }),
    runs,
  )
})

test('so is whatever is sent to the reverse API, by those who know the password as well', async () => {
  const credentials = { username: 'paga', password: 's3cret' }
  const merchant = merchantNotifications({
    ...credentials,
    dedupe: memoryDedupe(),
    services: { submitTransaction: must('nobody is told'), validateCustomer: must('nobody is told') },
  })
  const { url, headers: known } = merchantCall('submitTransaction', {}, credentials)
  await fc.assert(
    fc.asyncProperty(bodies, fc.boolean(), headers, async (body, isKnown, more) => {
      const given = isKnown ? known : new Headers({ 'content-type': 'application/json', ...more })
      const { status } = await merchant(new Request(url, { method: 'POST', headers: given, body }))
      expect([400, 401, 413]).toContain(status)
    }),
    runs,
  )
})

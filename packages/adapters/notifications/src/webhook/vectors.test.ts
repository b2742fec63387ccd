import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { memoryDedupe } from '../dedupe/memory-dedupe.ts'
import { collectWebhook } from './collect-webhook.ts'
import { creditWithoutConfirming } from './confirm.ts'
import type { DeliveryReport } from './delivery-report.ts'
import type { ZeroBalance } from './webhook-settings.ts'

interface Vector {
  readonly id: string
  readonly case: string
  readonly setting?: ZeroBalance
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** `taken`, or the reason of the refusal. */
  readonly verdict: string
  readonly event?: string
}

const file = new URL('../../../../../vectors/notifications/collect-webhooks.json', import.meta.url)
const { hashKey, vectors }: { readonly hashKey: string; readonly vectors: readonly Vector[] } = JSON.parse(
  readFileSync(file, 'utf8'),
)

async function deliver({ setting, headers, body }: Vector, key: string | readonly string[] = hashKey) {
  const reports: DeliveryReport[] = []
  const webhook = collectWebhook({
    hashKey: key,
    dedupe: memoryDedupe(),
    confirm: creditWithoutConfirming,
    onEvent: () => undefined,
    onDelivery: (report) => void reports.push(report),
    ...(setting === undefined ? {} : { zeroBalance: setting }),
  })
  const response = await webhook(
    new Request('https://shop.example/paga', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }),
  )
  return { ok: response.ok, report: reports[0] }
}

test('every worked vector is here', () => {
  expect(new Set(vectors.map(({ id }) => id))).toEqual(new Set(['W1', 'W2', 'W2z', 'W2j', 'W3', 'W4', 'W5']))
})

describe.each(vectors)('$id: $case', (vector) => {
  test(`is ${vector.verdict}`, async () => {
    const { ok, report } = await deliver(vector)
    expect(report?.reason ?? 'taken').toBe(vector.verdict)
    expect(report?.event?.type).toBe(vector.event)
    expect(ok).toBe(vector.verdict === 'taken')
  })

  test('is refused with another hash key, and not with another beside the right one', async () => {
    expect((await deliver(vector, `${hashKey}x`)).ok).toBe(false)
    expect((await deliver(vector, [`${hashKey}x`, hashKey])).ok).toBe(vector.verdict === 'taken')
  })
})

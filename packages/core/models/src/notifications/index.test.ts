import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { collectWebhooks, reverseOperations } from './index.ts'

interface Vector {
  readonly id: string
  readonly recipe: readonly unknown[]
}

const { vectors }: { readonly vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('../../../../../vectors/hash/collect-connect.json', import.meta.url), 'utf8'),
)

function recipeOf(id: string): readonly unknown[] {
  return vectors.find((vector) => vector.id === id)?.recipe ?? []
}

describe('a webhook is hashed as in the worked vectors', () => {
  const { paymentRequestCallback, persistentAccountWebhook } = collectWebhooks

  test('of a payment request, a zero hashing nothing', () => {
    const fixed2 = { path: 'outstandingBalance', text: 'fixed2' }
    expect(recipeOf('W1').at(-1)).toEqual(fixed2)
    expect(paymentRequestCallback.hash).toEqual([...recipeOf('W1').slice(0, -1), { ...fixed2, zero: '' }])
  })

  test('of a persistent account', () => {
    expect(persistentAccountWebhook.hash).toEqual(recipeOf('W4'))
  })

  test('and by the header form at least over the start of the list of W5', () => {
    expect(recipeOf('W5').slice(0, -1)).toEqual(persistentAccountWebhook.headerStarts[0])
  })

  test.each(Object.values(collectWebhooks))(
    'and says so of each field that is not: $name',
    ({ hash, payloadShape }) => {
      const hashed = JSON.stringify(hash)
      for (const [name, { description }] of Object.entries(payloadShape.fields)) {
        if (name === 'hash') continue
        expect([name, hashed.includes(`"${name}"`)]).toEqual([name, !/Not hashed/.test(description)])
      }
    },
  )

  test.each(Object.values(collectWebhooks))(
    'and its older names stand for fields it has: $name',
    (webhook) => {
      expect(Object.keys(webhook.payloadShape.fields)).toEqual(
        expect.arrayContaining(Object.values(webhook.olderNames)),
      )
    },
  )
})

describe.each(Object.values(reverseOperations))('$name', ({ name, bindings, request, response, samples }) => {
  test('has its name at the end of every path, but for the spelling of one sample', () => {
    for (const { path, method } of bindings) {
      expect([method, path]).toEqual([
        'POST',
        expect.stringMatching(new RegExp(`/${name}$|/getIntegrationService$`)),
      ])
    }
  })

  test('has a sample whose answer fits, and whose request fits once its amounts are texts', () => {
    for (const sample of samples) {
      expect(response.safeParse(sample.response).error).toBeUndefined()
      expect(request.safeParse(withTexts(sample.request)).error).toBeUndefined()
    }
  })

  test('is sent with isTest', () => {
    expect(request.safeParse({}).success).toBe(false)
  })
})

/** The codec reads amounts as decimal texts. */
function withTexts(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(withTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withTexts(member)]))
}

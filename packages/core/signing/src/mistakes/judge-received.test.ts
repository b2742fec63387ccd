import type { FieldShape } from '@pagakit/contract'
import { textsOf } from '@pagakit/contract'
import { beforeEach, expect, test, vi } from 'vitest'
import { explain } from '../explain.ts'

const counted = vi.hoisted(() => ({ digests: 0 }))

vi.mock('../sha512.ts', () => {
  const count = () => {
    counted.digests++
    return 'f'.repeat(128)
  }
  return { sha512: count, hmacSha512: async () => count() }
})

beforeEach(() => {
  counted.digests = 0
})

const text: FieldShape = { kind: 'text', required: false, description: 'A text.' }
const names = Array.from({ length: 200 }, (_, index) => `field${index}`)

/** So many fields hashed, more present and the rest absent, by two profiles that differ. */
async function digestsFor(hashed: number, present: number): Promise<number> {
  const recipe = names.slice(0, hashed)
  const explanation = await explain({
    recipes: { documented: recipe, current: recipe.toReversed() },
    texts: textsOf(Object.fromEntries(names.slice(0, present).map((name) => [name, name]))),
    shape: { fields: Object.fromEntries(names.map((name) => [name, text])) },
    hashKey: 'TEST-HASH-KEY',
    received: '0'.repeat(128),
  })
  expect(explanation.mistake).toBeUndefined()
  return counted.digests
}

test('tries a few hundred digests for a request of usual size', async () => {
  const digests = await digestsFor(4, 6)
  expect(digests).toBeGreaterThan(300)
  expect(digests).toBeLessThan(1000)
})

test.each([
  [7, 9],
  [10, 20],
  [60, 20],
  [200, 200],
])(
  'stops after 6000 digests for %i terms with %i texts, whatever is left to try',
  async (hashed, present) => {
    // Two more are the right texts of both profiles.
    expect(await digestsFor(hashed, present)).toBeLessThanOrEqual(6002)
  },
)

test('compares nothing where no hash was received', async () => {
  const recipes = { documented: ['field0'], current: ['field0'] }
  await explain({ recipes, texts: textsOf({}), shape: { fields: {} }, hashKey: 'TEST-HASH-KEY' })
  expect(counted.digests).toBe(0)
})

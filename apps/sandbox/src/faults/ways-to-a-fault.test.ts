import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, headersFor, pathOf, type TestAnswer, testSandbox } from '../ask-business.fixture.ts'
import type { JournalEntry } from '../journal/journal.ts'
import type { Sandbox } from '../sandbox.ts'
import { magicValues } from './magic-values.ts'

let sandbox: Sandbox
let ask: Ask
let onRequest: (entry: JournalEntry) => void
beforeEach(async () => {
  onRequest = () => {}
  ;({ sandbox, ask } = await testSandbox({ wait: async () => {}, onRequest: (entry) => onRequest(entry) }))
})
afterEach(() => sandbox.close())

function send(reference: string, amount = '100'): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","amount":${amount},"destinationAccount":"@adaeze"}`
  return ask('moneyTransfer', body, `${reference}${amount}@adaeze`)
}

async function sendWith(fault: string, hashed = 'SEND-A100@adaeze'): Promise<Response> {
  return sandbox.fetch(`http://localhost${pathOf('moneyTransfer')}`, {
    method: 'POST',
    headers: { ...headersFor(hashed), 'x-sandbox-fault': fault },
    body: '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@adaeze"}',
  })
}

/** What stands in the journal of a request, which may hang from then on. */
async function journaledOf(reference: string, amount: string): Promise<JournalEntry> {
  const journaled = new Promise<JournalEntry>((resolve) => {
    onRequest = resolve
  })
  void send(reference, amount).catch(() => undefined)
  return journaled
}

const before = '1000000'
const balance = (): string => sandbox.ledger.balance('organisation')

describe('the header x-sandbox-fault', () => {
  test('names a kind', async () => {
    await expect(sendWith('reset')).rejects.toThrow('fetch failed')
    expect(balance()).toBe(before)
    expect(sandbox.journal.entries()).toMatchObject([{ faults: [{ kind: 'reset', by: 'header' }] }])
  })

  test('or says more in JSON', async () => {
    const { status, headers } = await sendWith('{"kind":"http-status","status":429,"retryAfter":7}')
    expect([status, headers.get('retry-after'), balance()]).toEqual([429, '7', before])
  })

  test('goes before the rules and uses none of them up', async () => {
    sandbox.faults.add({ kind: 'lose-answer' })
    expect((await sendWith('{"kind":"http-status","status":503}')).status).toBe(503)
    expect(sandbox.faults.list()).toHaveLength(1)
  })

  test.each([
    ['explode', /kind must be one of/],
    ['', /kind must be one of/],
    ['{"kind":"latency"}', /milliseconds must be a whole number/],
    ['{"kind":"reset","times":2}', /members must be among/],
    ['{"kind":', /must be a kind, or JSON/],
    ['lose-webhook', /befalls answers/],
    ['status-lag', /does not befall moneyTransfer/],
  ])('is refused as %s, and nothing is carried out', async (fault, problem) => {
    const response = await sendWith(fault)
    expect(response.status).toBe(400)
    expect(Object(await response.json()).errorMessage).toMatch(problem)
    expect(balance()).toBe(before)
  })

  test('is not looked at where the hash is wrong', async () => {
    const response = await sendWith('reset', 'wrong')
    expect(response.status).toBe(400)
    expect(Object(await response.json()).errorMessage).toMatch(/hash/)
  })
})

describe('a magic value', () => {
  test.each(magicValues.filter(({ amount }) => amount !== undefined))(
    '$amount misbehaves as $reference does: $fault.kind',
    async ({ amount = '', reference, fault }) => {
      const byAmount = await journaledOf('SEND-A', amount)
      const byReference = await journaledOf(`${reference}B`, '100')
      expect(byAmount.faults).toMatchObject([{ kind: fault.kind, by: 'magic value' }])
      for (const name of ['faults', 'httpStatus', 'responseCode'] as const) {
        expect(byReference[name]).toEqual(byAmount[name])
      }
    },
  )

  test('stands in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    for (const { reference, amount } of magicValues) {
      expect(readme).toContain(`\n| \`${reference}\` | ${amount === undefined ? '' : `${amount} `}| `)
    }
  })

  test('is each another one, and no beginning of another', () => {
    const texts = magicValues.flatMap(({ reference, amount = reference }) => [reference, amount])
    expect(new Set(texts).size).toBe(2 * magicValues.length - 1)
    for (const { reference } of magicValues) expect(reference).toMatch(/^SANDBOX-[A-Z0-9]+-$/)
  })

  test('does not befall the question about it', async () => {
    await expect(send('SANDBOX-LOST-A')).rejects.toThrow('fetch failed')
    const status = await ask('getOperationStatus', '{"referenceNumber":"SANDBOX-LOST-A"}', 'SANDBOX-LOST-A')
    expect(status.body).toMatchObject({ responseCode: 0 })
  })

  test('makes the status late', async () => {
    expect((await send('SANDBOX-LAG-A')).body).toMatchObject({ responseCode: 0 })
    const question = (): Promise<TestAnswer> =>
      ask('getOperationStatus', '{"referenceNumber":"SANDBOX-LAG-A"}', 'SANDBOX-LAG-A')
    expect((await question()).body).toMatchObject({ responseCode: 135 })
    sandbox.clock.advance(60_000)
    expect((await question()).body).toMatchObject({ responseCode: 0 })
  })
})

describe('a rule', () => {
  test('befalls only the amount it names, however it is written', async () => {
    sandbox.faults.add({ kind: 'reset', amount: '250.00' })
    expect((await send('SEND-A')).body).toMatchObject({ responseCode: 0 })
    await expect(send('SEND-B', '250')).rejects.toThrow('fetch failed')
  })

  test('befalls by chance, the same requests with the same seed', async () => {
    const befallen = async (seed: number): Promise<readonly boolean[]> => {
      const seeded = await testSandbox({ seed })
      seeded.sandbox.faults.add({ kind: 'http-status', status: 503, chance: 0.3, times: 200 })
      const statuses: boolean[] = []
      for (let count = 0; count < 200; count += 1) {
        const { status } = await seeded.ask('getBanks', '{"referenceNumber":"R-A"}', 'R-A')
        statuses.push(status === 503)
      }
      await seeded.sandbox.close()
      return statuses
    }
    const first = await befallen(7)
    expect(await befallen(7)).toEqual(first)
    expect(await befallen(8)).not.toEqual(first)
    const share = first.filter(Boolean).length / first.length
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.4)
  })

  test.each([
    [{ kind: 'latency' }, /milliseconds must be a whole number/],
    [{ kind: 'latency', milliseconds: 1.5 }, /milliseconds must be/],
    [{ kind: 'http-status', status: 200 }, /status must be a whole number from 300 to 599/],
    [{ kind: 'http-status', status: 500, books: 'burnt' }, /books must be one of untouched, moved/],
    [{ kind: 'http-status', status: 500, retryAfter: -1 }, /retryAfter must be/],
    [{ kind: 'code', code: 0 }, /code must be a whole number other than 0/],
    [{ kind: 'code' }, /code must be/],
    [{ kind: 'content-type', contentType: 'a\r\nb' }, /contentType must be printable ASCII/],
    [{ kind: 'status-lag', as: 'done' }, /as must be one of unknown, pending/],
    [{ kind: 'reset', books: 'moved' }, /members must be among/],
    [{ kind: 'reset', chance: 0 }, /chance must be a number above 0/],
    [{ kind: 'reset', chance: 1.1 }, /chance must be/],
    [{ kind: 'reset', amount: 'much' }, /amount must be a decimal text/],
    [{ kind: 'reset', referenceNumber: 7 }, /referenceNumber must be a text/],
  ])('is refused as %j', (rule, problem) => {
    // As plain JavaScript may give it.
    expect(() => sandbox.faults.add(JSON.parse(JSON.stringify(rule)))).toThrow(problem)
    expect(sandbox.faults.list()).toEqual([])
  })
})

test('magic values can be turned off', async () => {
  const quiet = await testSandbox({ magicValues: false })
  const body = '{"referenceNumber":"SANDBOX-LOST-A","amount":1313.01,"destinationAccount":"@adaeze"}'
  const answer = await quiet.ask('moneyTransfer', body, 'SANDBOX-LOST-A1313.01@adaeze')
  expect(answer.body['responseCode']).toBe(0)
  await quiet.sandbox.close()
})

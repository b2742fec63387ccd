import { expect, test } from 'vitest'
import { testSandbox } from '../ask-business.fixture.ts'

test('the same seed and the same requests give the same journal, to the byte', async () => {
  const [first, second, other] = [await journalOf(42), await journalOf(42), await journalOf(43)]
  expect(second).toBe(first)
  expect(other).not.toBe(first)
  for (const kind of ['lose-answer', 'http-status', 'latency', 'pending']) expect(first).toContain(kind)
})

/** What stands in the journal after the same hundred requests. */
async function journalOf(seed: number): Promise<string> {
  let now = Date.UTC(2026, 10, 21)
  const clock = (): number => {
    now += 1
    return now
  }
  const wait = async (milliseconds: number): Promise<void> => {
    now += milliseconds
  }
  const { sandbox, ask } = await testSandbox({ seed, clock, wait })
  sandbox.faults.add({ kind: 'lose-answer', chance: 0.2, times: 99 })
  sandbox.faults.add({ kind: 'http-status', status: 503, chance: 0.2, times: 99 })
  sandbox.faults.add({ kind: 'latency', milliseconds: 100, jitter: 900, chance: 0.3, times: 99 })
  sandbox.faults.add({ kind: 'pending', chance: 0.3, times: 99 })
  for (let count = 0; count < 50; count += 1) {
    const reference = `SEND-${count}-A`
    const body = `{"referenceNumber":"${reference}","amount":100,"destinationAccount":"@adaeze"}`
    await ask('moneyTransfer', body, `${reference}100@adaeze`).catch(() => undefined)
    await ask('getOperationStatus', `{"referenceNumber":"${reference}"}`, reference).catch(() => undefined)
  }
  const journal = JSON.stringify(sandbox.journal.entries())
  await sandbox.close()
  return journal
}

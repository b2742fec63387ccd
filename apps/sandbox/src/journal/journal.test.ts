import { expect, test } from 'vitest'
import { testSandbox } from '../ask-business.fixture.ts'

test('keeps the newest entries and goes on counting', async () => {
  const numbers: number[] = []
  const { sandbox, ask } = await testSandbox({
    journalSize: 3,
    onRequest: ({ number }) => numbers.push(number),
  })
  for (let index = 1; index <= 20; index += 1) await ask('getBanks', '{"referenceNumber":"R-A"}', 'R-A')
  expect(sandbox.journal.entries().map(({ number }) => number)).toEqual([18, 19, 20])
  expect(numbers).toHaveLength(20)
  sandbox.journal.clear()
  expect(sandbox.journal.entries()).toEqual([])
  await sandbox.close()
})

test('tells when, what, how it ended and how long it took', async () => {
  let now = Date.UTC(2026, 10, 21, 18, 0, 0)
  const clock = (): number => {
    now += 4
    return now
  }
  const { sandbox, ask } = await testSandbox({ clock })
  await ask(
    'moneyTransfer',
    '{"referenceNumber":"R-A","amount":"1.50","destinationAccount":"nobody"}',
    'R-A1.50nobody',
  )
  expect(sandbox.journal.entries()).toEqual([
    {
      number: 1,
      time: '2026-11-21T18:00:00.008Z',
      method: 'POST',
      path: '/paga-webservices/business-rest/secured/moneyTransfer',
      operation: 'moneyTransfer',
      referenceNumber: 'R-A',
      httpStatus: 200,
      responseCode: 107,
      codeName: 'INVALID_RECIPIENT',
      hashProfile: 'documented',
      preimage: 'R-A1.50nobody[hash key]',
      terms: [
        { name: 'referenceNumber', text: 'R-A' },
        { name: 'amount', text: '1.50' },
        { name: 'destinationAccount', text: 'nobody' },
        { name: 'hash key', text: '[hash key]' },
      ],
      hashedInstead: undefined,
      explanation: undefined,
      request: { referenceNumber: 'R-A', amount: '1.5', destinationAccount: 'nobody' },
      durationMs: 8,
      faults: [],
    },
  ])
  await sandbox.close()
})

import { expect, test } from 'vitest'
import { testSandbox } from '../ask-business.fixture.ts'

const charge =
  '{"referenceNumber":"CHARGE-A","amount":100,"merchantReferenceNumber":"M-77","customerPrincipal":"@adaeze"}'

test('refuses what Paga only announces where that is wanted, and leaves its reference free', async () => {
  const { sandbox, ask } = await testSandbox({ announced: 'refused' })
  const announced = await ask('chargeCustomer', charge, 'CHARGE-A100M-77@adaeze')
  expect(announced).toMatchObject({ status: 200, body: { responseCode: -2, referenceNumber: 'CHARGE-A' } })
  const sources = await ask('getFundingSources', '{"referenceNumber":"R-A"}', 'R-A')
  expect(sources.body).toMatchObject({ responseCode: -2 })
  const transfer = '{"referenceNumber":"CHARGE-A","amount":100,"destinationAccount":"@adaeze"}'
  expect((await ask('moneyTransfer', transfer, 'CHARGE-A100@adaeze')).body).toMatchObject({ responseCode: 0 })
  await sandbox.close()
})

test('serves it otherwise', async () => {
  const { sandbox, ask } = await testSandbox()
  const { body } = await ask('chargeCustomer', charge, 'CHARGE-A100M-77@adaeze')
  expect(body).toMatchObject({ responseCode: 0 })
  await sandbox.close()
})

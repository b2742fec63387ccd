import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { headersFor, pathOf } from './ask-business.fixture.ts'
import { requestLine } from './command/request-line.ts'
import { createSandbox } from './create-sandbox.ts'

const business = { principal: 'P', credentials: 'CANARY-CREDENTIALS', hashKey: 'CANARY-HASH-KEY' }

// Each body puts a secret of a user where one may stand, under its name, misspelled, nested or in a request that fails.
const bodies: readonly (readonly [operation: string, body: string])[] = [
  [
    'moneyTransfer',
    '{"referenceNumber":"R1A","amount":1,"destinationAccount":"@a","senderPrincipal":"@adaeze","senderCredentials":"CANARY-PIN"}',
  ],
  [
    'moneyTransfer',
    '{"referenceNumber":"R2A","amount":1,"destinationAccount":"@a","senderCrendetials":"CANARY-PIN"}',
  ],
  [
    'moneyTransfer',
    '{"referenceNumber":"R3A","amount":1,"destinationAccount":"@a","sender":{"credentials":"CANARY-PIN"}}',
  ],
  [
    'airtimePurchase',
    '{"referenceNumber":"R4A","amount":50,"purchaserPrincipal":"@adaeze","purchaserCredentials":"CANARY-PIN"}',
  ],
  [
    'merchantPayment',
    '{"referenceNumber":"R5A","amount":50,"merchantAccount":"DSTV","merchantReferenceNumber":"CUST-9","merchantService":"COMPACT","purchaserPrincipal":"@adaeze","purchaserCredentials":"CANARY-PIN"}',
  ],
  [
    'accountBalance',
    '{"referenceNumber":"R6A","accountPrincipal":"@adaeze","accountCredentials":"CANARY-PIN"}',
  ],
  [
    'accountBalance',
    '{"referenceNumber":"R7A","accountPrincipal":"@adaeze","accountCredentials":["CANARY-PIN"]}',
  ],
  ['accountBalance', '{"accountCredentials":"CANARY-PIN"'],
  [
    'registerCustomer',
    '{"referenceNumber":"R8A","customerPrincipal":"08099999999","customerCredentials":"CANARY-PIN","customerFirstName":"Bola","customerLastName":"Ade","customerDateOfBirth":"05/04/1990"}',
  ],
  ['chargeCustomerConfirm', '{"referenceNumber":"R9A","customerCredentials":"CANARY-CODE"}'],
  [
    'registerPersistentPaymentAccount',
    '{"referenceNumber":"R10A","phoneNumber":"08012345678","financialIdentificationNumber":"CANARY-BVN"}',
  ],
  [
    'onboardMerchant',
    '{"reference":"R11A","merchantExternalId":"E","merchantInfo":{"legalEntity":{"name":"N"},"legalEntityRepresentative":{"phone":"08012345678","email":"a@b.ng"}},"integration":{"type":"MERCHANT_NOTIFICATION_REVERSE_API","callbackUrl":"https://a.ng","username":"U","password":"CANARY-PASSWORD"}}',
  ],
]

// The right preimages by both profiles, a wrong one, and one with the key in it.
const preimages = [
  'R6A@adaezeCANARY-PIN',
  'R6A',
  'R7A',
  'R1A1@a',
  'R2A1@a',
  'R3A1@a',
  'R4A50',
  'R5A50DSTVCUST-9',
  'R8A08099999999CANARY-PIN',
  'R9ACANARY-CODE',
  'R10A08012345678',
  'R11AEN08012345678a@b.ng',
  'wrong',
  'CANARY-HASH-KEY',
]

test('no secret reaches an answer, the journal, the log, the books or an error', async () => {
  const shown: string[] = []
  await using sandbox = await createSandbox({
    business,
    adminToken: 'CANARY-TOKEN',
    onRequest: (entry) => shown.push(requestLine(entry, (_, text) => text)),
  })
  const credentials = ['CANARY-CREDENTIALS', 'CANARY-WRONG-CREDENTIALS']
  for (const [operation, body] of bodies) {
    for (const preimage of preimages) {
      for (const given of credentials) {
        const headers = { ...headersFor(preimage, business.hashKey), principal: 'P', credentials: given }
        const response = await sandbox.fetch(`http://localhost${pathOf(operation)}`, {
          method: 'POST',
          headers,
          body,
        })
        shown.push(await response.text(), inspect(response.headers))
      }
    }
  }
  shown.push(
    inspect(sandbox.journal.entries(), { depth: null }),
    inspect(sandbox.ledger.entries(), { depth: null }),
  )
  for (const path of [
    'journal',
    'ledger',
    'faults',
    'messages',
    'customers',
    'charges',
    'payment-accounts',
  ]) {
    const headers = { 'x-sandbox-token': 'CANARY-TOKEN' }
    shown.push(await (await sandbox.fetch(`http://localhost/_sandbox/${path}`, { headers })).text())
  }
  const codes = sandbox.journal.entries().map((entry) => entry.responseCode ?? entry.httpStatus)
  expect([...new Set(codes)].sort()).toEqual([0, 104, 107, 117, 135, 400, 401])
  expect(shown.join('\n')).not.toContain('CANARY')
})

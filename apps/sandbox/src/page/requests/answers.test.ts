import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import { askToken, codeFor, connectSandbox, redirectUri } from '../../connect/ask-connect.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'
import { visitPage } from '../page-visitor.fixture.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

/** The answer of a request as its page shows it: the note and the text, unescaped; undefined where there is none. */
async function answerShown(number: number, shownBy: Sandbox = sandbox): Promise<string | undefined> {
  const page = await (await visitPage(shownBy)).shown(`requests/${number}`)
  const [, note = '', text] =
    /id="answer-title".*?<\/div>\s*(?:<p class="aside">(.*?)<\/p>)?\s*<pre id="answer"[^>]*>(.*?)<\/pre>/s.exec(
      page,
    ) ?? []
  return text === undefined ? undefined : `${note}${text.replaceAll('&quot;', '"')}`
}

const balance = () => ask('accountBalance', '{"referenceNumber":"SEEN-A"}', 'SEEN-A')
const send = (body: object, preimage: string) => ask('moneyTransfer', JSON.stringify(body), preimage)

test('the answer is shown as it went out, in lines', async () => {
  await balance()
  expect(await answerShown(1)).toMatch(/^\{\n {2}"responseCode": 0,\n.*"availableBalance": 1000000,\n.*\}$/s)
})

test('a code in it is masked, and so is what the sandbox does not describe', async () => {
  const transfer = {
    referenceNumber: 'SEND-A',
    amount: 100,
    destinationAccount: '08099999999',
    sendWithdrawalCode: false,
  }
  const { body } = await send(transfer, 'SEND-A10008099999999')
  expect(body['withdrawalCode']).toMatch(/^\d{10}$/)
  const bill = {
    referenceNumber: 'BILL-A',
    amount: 1000,
    merchantAccount: 'EKEDC',
    merchantReferenceNumber: '1234567890',
    merchantService: ['PREPAID'],
  }
  const bought = await ask('merchantPayment', JSON.stringify(bill), 'BILL-A1000EKEDC1234567890')
  expect(await answerShown(1)).toContain('"withdrawalCode": "[redacted]"')
  expect(await answerShown(1)).not.toContain(body['withdrawalCode'])
  expect(await answerShown(2)).toContain('"additionalProperties": "[redacted]"')
  expect(bought.body['merchantTransactionReference']).toMatch(/^\d{20}$/)
  expect(await answerShown(2)).toContain('"merchantTransactionReference": "[redacted]"')
  expect(await answerShown(2)).not.toContain(bought.body['merchantTransactionReference'])
})

test('credentials and tokens that were given out are masked', async () => {
  const onboarding = {
    reference: 'ONBOARD-A',
    merchantExternalId: 'shop-1',
    merchantInfo: {
      legalEntity: { name: 'Shop' },
      legalEntityRepresentative: { phone: '08188215379', email: 'a@shop.example' },
    },
    integration: { type: 'EMAIL_NOTIFICATION', financeAdminEmail: 'b@shop.example' },
  }
  const preimage = 'ONBOARD-Ashop-1Shop08188215379a@shop.example'
  const { body } = await ask('onboardMerchant', JSON.stringify(onboarding), preimage)
  const { merchantSecretKey, merchantHmac } = Object(body['onboardingUpdate']).credentials
  const shown = await answerShown(1)
  expect(shown).toContain('"merchantHmac": "[redacted]"')
  for (const secret of [merchantSecretKey, merchantHmac]) expect(shown).not.toContain(secret)

  await using connected = await connectSandbox()
  const exchange = { grant_type: 'authorization_code', code: codeFor(connected), redirect_uri: redirectUri }
  const tokens = (await askToken(connected, exchange)).body
  const answer = await answerShown(1, connected)
  expect(answer).toContain('"token_type": "bearer"')
  for (const name of ['access_token', 'refresh_token']) {
    expect(answer).toContain(`"${name}": "[redacted]"`)
    expect(answer).not.toContain(tokens[name])
  }
})

test('of an answer that did not arrive whole it is said', async () => {
  for (const kind of ['lose-answer', 'truncate'] as const) sandbox.faults.add({ kind })
  sandbox.faults.add({ kind: 'html' })
  sandbox.faults.add({ kind: 'reset' })
  for (let count = 0; count < 4; count += 1) await balance().catch(() => undefined)
  expect(await answerShown(1)).toMatch(/^It did not arrive: the connection ended first\.\{/)
  expect(await answerShown(2)).toMatch(/^Only the first half of it arrived\.\{/)
  expect(await answerShown(3)).toContain('The service is busy.')
  expect(await answerShown(4)).toBeUndefined()
})

test('a refusal is shown, whatever it fell at, as text', async () => {
  await ask('getBanks', '{"referenceNumber":"A"', 'A')
  await sandbox.fetch('http://localhost/nowhere')
  expect(await answerShown(1)).toContain('"responseCode": ""')
  expect(await answerShown(2)).toContain('"error": "The sandbox has no such path."')
  const name = '<img src=x>'
  await send({ referenceNumber: name, amount: 1, destinationAccount: '@adaeze' }, `${name}1@adaeze`)
  expect(await answerShown(3)).toContain('"referenceNumber": "&lt;img src=x&gt;"')
})

test('of a long answer the beginning is kept', async () => {
  const references = Array.from({ length: 200 }, (_, index) => `REFERENCE-${index}`)
  const items = references.map((referenceNumber) => ({
    referenceNumber,
    amount: 1,
    destinationAccount: '@adaeze',
  }))
  const { body } = await ask('moneyTransferBulk', JSON.stringify({ items }), 'REFERENCE-01@adaeze200')
  expect(JSON.stringify(body).length).toBeGreaterThan(4_096)
  expect(await answerShown(1)).toMatch(/^This is its beginning; \d+ more characters are not kept\.\{/)
})

test('a page of Connect, which holds what its forms are proven with, is not kept', async () => {
  await using connected = await connectSandbox()
  await connected.fetch('http://localhost/paga-webservices/oauth2/authorization?client_id=x')
  expect(await answerShown(1, connected)).toBeUndefined()
})

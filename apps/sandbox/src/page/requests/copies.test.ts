import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askIn, headersFor, pathOf, testSandbox } from '../../ask-business.fixture.ts'
import type { JournalEntry } from '../../journal/journal.ts'
import type { Sandbox } from '../../sandbox.ts'
import { codeOf } from './code-of.ts'
import { copyableCall } from './copyable-call.ts'
import { curlOf } from './curl-of.ts'

let sandbox: Sandbox
beforeEach(async () => {
  ;({ sandbox } = await testSandbox())
})
afterEach(() => sandbox.close())

async function lastAfter(operation: string, body: string): Promise<JournalEntry> {
  await askIn(sandbox)(operation, body, 'WRONG')
  const entry = sandbox.journal.entries().at(-1)
  if (entry === undefined) throw new Error('nothing was written')
  return entry
}

async function copiesOf(operation: string, body: string): Promise<{ curl: string; code: string }> {
  const call = copyableCall(await lastAfter(operation, body))
  if (call === undefined) throw new Error('this request cannot be copied')
  return { curl: curlOf(call), code: codeOf(call) }
}

const withPin =
  '{"referenceNumber":"PAY-A","amount":100.50,"destinationAccount":"@chinedu","senderPrincipal":"@adaeze","senderCredentials":"1234"}'

test('the code calls the client, masked members come from the environment', async () => {
  const { code } = await copiesOf('moneyTransfer', withPin)
  expect(code).toBe(`import { createBusinessClient, fromEnv } from '@pagakit/business'

const business = createBusinessClient(fromEnv())
const answer = await business.moneyTransfer({
  referenceNumber: 'PAY-A',
  amount: '100.5',
  destinationAccount: '@chinedu',
  senderPrincipal: '@adaeze',
  senderCredentials: process.env['SENDER_CREDENTIALS'] ?? '',
})`)
})

describe('the command, as a shell reads it', () => {
  /** Runs the command with a curl that shows what it is given, and an openssl that hashes nothing. */
  function argumentsOf(curl: string): readonly string[] {
    const script = `curl() { printf '%s\\0' "$@"; }; openssl() { cat; }; cut() { cat; }; ${curl}`
    const env = {
      PATH: process.env['PATH'],
      PAGA_URL: 'http://localhost:1',
      PAGA_BUSINESS_PRINCIPAL: 'P',
      PAGA_BUSINESS_CREDENTIALS: 'C',
      PAGA_BUSINESS_HASH_KEY: 'KEY',
      SENDER_CREDENTIALS: '1234',
    }
    return execFileSync('sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1)
  }

  test('signs the texts of its own body and puts the variables in', async () => {
    const { curl } = await copiesOf('moneyTransfer', withPin)
    expect(argumentsOf(curl)).toEqual([
      'http://localhost:1/paga-webservices/business-rest/secured/moneyTransfer',
      '-H',
      'content-type: application/json',
      '-H',
      'principal: P',
      '-H',
      'credentials: C',
      '-H',
      'hash: PAY-A100.5@chineduKEY',
      '-d',
      withPin.replace('100.50', '100.5'),
    ])
  })

  test('signs a masked text by its variable', async () => {
    const { curl } = await copiesOf(
      'accountBalance',
      '{"referenceNumber":"BAL-A","accountPrincipal":"@adaeze","accountCredentials":"1234"}',
    )
    expect(argumentsOf(curl.replaceAll('ACCOUNT_CREDENTIALS', 'SENDER_CREDENTIALS'))).toContain(
      'hash: BAL-A@adaeze1234KEY',
    )
  })

  test.each([`'; echo x; '`, '$(id)', '`id`', '"; id; "', '\\', '{"a":"[redacted]"}'])(
    'runs nothing a client wrote: %j',
    async (text) => {
      const { curl } = await copiesOf(
        'moneyTransfer',
        JSON.stringify({ referenceNumber: text, amount: 1, destinationAccount: 'B' }),
      )
      const given = argumentsOf(curl)
      expect(given[8]).toBe(`hash: ${text}1BKEY`)
      expect(JSON.parse(given[10] ?? '')).toEqual({
        referenceNumber: text,
        amount: 1,
        destinationAccount: 'B',
      })
    },
  )
})

test('hostile text stays a text in the code', async () => {
  const text = `'\\n\u2028"\${id}`
  const { code } = await copiesOf('moneyTransfer', JSON.stringify({ referenceNumber: text }))
  const [, literal = ''] = /referenceNumber: (.*?),\n/s.exec(code) ?? []
  expect(new Function(`return ${literal}`)()).toBe(text)
})

test.each([
  ['a path nobody serves', 'getSecrets', '{}'],
  ['a body that is no JSON', 'moneyTransfer', '{'],
  ['a body that is no object', 'moneyTransfer', '[]'],
])('%s cannot be copied', async (_, operation, body) => {
  expect(copyableCall(await lastAfter(operation, body))).toBeUndefined()
})

test('an amount that is none does not keep the page from being shown', async () => {
  const headers = headersFor('X')
  const body = '{"referenceNumber":"A","amount":{"x":[1]}}'
  await sandbox.fetch(`http://localhost${pathOf('moneyTransfer')}`, { method: 'POST', headers, body })
  for (const entry of sandbox.journal.entries()) expect(() => copyableCall(entry)).not.toThrow()
})

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askIn, headersFor, pathOf, testSandbox, testSecrets } from '../../ask-business.fixture.ts'
import type { JournalEntry } from '../../journal/journal.ts'
import type { Sandbox } from '../../sandbox.ts'
import { visitPage } from '../page-visitor.fixture.ts'
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
      PAGA_ENVIRONMENT: 'http://localhost:1',
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

/** What nobody sees, and what turns the direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

const vectors: { readonly texts: readonly { name: string; text: string; times?: number }[] } = JSON.parse(
  readFileSync(new URL('../../../../../vectors/hostile/texts.json', import.meta.url), 'utf8'),
)
const hostile = [
  ...vectors.texts.map(({ name, text, times = 1 }) => ({ name, text: text.repeat(times) })),
  { name: 'escapes that are none', text: 'A\\u202e\\0101\\c%s\u{1f44d}\u{e0041}\u202e' },
]

describe.each(hostile)('of $name', ({ text }) => {
  const request = { referenceNumber: text, amount: 1, destinationAccount: 'B' }

  test('nothing is unseen in the command, and it sends the same request, signed', async () => {
    const { curl } = await copiesOf('moneyTransfer', JSON.stringify(request))
    expect(curl.replaceAll('\n', '')).not.toMatch(unseen)
    const script = `curl() { printf '%s\\0' "$@"; }; ${curl}`
    const { hashKey } = testSecrets
    const env = { PATH: process.env['PATH'], PAGA_BUSINESS_HASH_KEY: hashKey }
    const given = execFileSync('sh', ['-c', script], { env, encoding: 'utf8' }).split('\0')
    const hash = createHash('sha512').update(`${text}1B${hashKey}`).digest('hex')
    expect(given[8]).toBe(`hash: ${hash}`)
    expect(JSON.parse(given[10] ?? '')).toEqual(request)
  })

  test('nothing is unseen in the code, and it is the same text', async () => {
    const { code } = await copiesOf('moneyTransfer', JSON.stringify(request))
    expect(code.replaceAll('\n', '')).not.toMatch(unseen)
    const [, literal = ''] = /referenceNumber: (.*),\n/.exec(code) ?? []
    expect(new Function(`return ${literal}`)()).toBe(text)
  })

  test('nothing is unseen on the pages of the request', async () => {
    const { number } = await lastAfter('moneyTransfer', JSON.stringify(request))
    await sandbox.fetch(`http://localhost/${encodeURIComponent(text.slice(0, 100))}`)
    const visitor = await visitPage(sandbox)
    for (const path of ['../', `requests/${number}`, `requests/${number + 1}`]) {
      const page = await visitor.shown(path)
      expect(page).toContain('</html>')
      expect(page.replaceAll('\n', '')).not.toMatch(unseen)
    }
  })
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

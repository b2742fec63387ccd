import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { LanguageServer } from './language-server.ts'

// A mapped type over the descriptors would be shorter than the generated interface, and show none of this.

const text = `import { createBusinessClient, fromEnv } from '@pagakit/business'

const business = createBusinessClient(fromEnv())
const payout = await business.depositToBank({
  referenceNumber: 'PAYOUT-A',
  amount: '1500.50',
  destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
  destinationBankAccountNumber: '0123456789',
  recipientEmail: 'ada@example.com',
})
payout.transactionId
payout.verdict
const settlement = await business.settle('PAYOUT-A', { timeoutMs: 5_000 })
settlement.questions
`

const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))
let file: string
let server: LanguageServer

beforeAll(async () => {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'hover-'))
  file = join(folder, 'payout.ts')
  const base = fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: base, files: ['payout.ts'] }))
  writeFileSync(file, text)
  server = await LanguageServer.start(folder)
  server.open(file, text)
  return async () => {
    await server[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

/** What an editor shows for the first place where this word stands. */
async function shown(word: string): Promise<string> {
  const lines = text.split('\n')
  const line = lines.findIndex((candidate) => candidate.includes(word))
  return await server.hover(file, { line, character: (lines[line] ?? '').indexOf(word) + 1 })
}

test.each([
  ['depositToBank', 'Pays money out of your Paga account to any bank account in Nigeria.'],
  ['depositToBank', 'keep the reference before you send'],
  ['depositToBank', 'Business Services API, section 12'],
  ['referenceNumber', 'Your own unique reference, at most 50 characters'],
  ['amount', 'The amount to deposit, in naira; the balance must cover it and the fee.'],
  ['destinationBankAccountNumber', 'a NUBAN of ten digits'],
  ['transactionId', 'The short id under which all parties find the transaction; there on success.'],
  ['verdict', '`pending`: accepted and not yet done. A refusal throws instead.'],
  ['settle(', 'Asks what became of a reference whose outcome is unknown'],
  ['timeoutMs', 'How long to keep asking, in milliseconds.'],
  ['questions', 'How many questions were asked'],
  ['createBusinessClient(', "Makes a client of Paga's Business API."],
  ['fromEnv(', 'PAGA_BUSINESS_PRINCIPAL'],
])(
  'an editor shows for %s: %s',
  async (word, sentence) => {
    expect(await shown(word)).toContain(sentence)
  },
  30_000,
)

test('an editor shows the type of an amount by its name', async () => {
  expect(await shown('amount')).toContain('amount: Amount')
}, 30_000)

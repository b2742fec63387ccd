import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'
import { accountWords } from './account-words.ts'
import { balancePlot } from './balance-plot.ts'
import { nairaShown } from './naira-shown.ts'

const hostile = '<b_onclick="x">'

let now: number
let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  now = Date.UTC(2026, 10, 21, 18, 0, 0)
  ;({ sandbox, ask } = await testSandbox({ adminToken: 'T', clock: () => now }))
})
afterEach(() => sandbox.close())

async function shown(path: string): Promise<string> {
  const link = await sandbox.fetch(sandbox.pageLink())
  const cookie = link.headers.get('set-cookie')?.split(';')[0] ?? ''
  const response = await sandbox.fetch(`http://localhost/_sandbox/page/${path}`, { headers: { cookie } })
  return `${response.status} ${await response.text()}`
}

async function pay(reference: string): Promise<void> {
  const to = '08099999999'
  now += 60_000
  const body = JSON.stringify({ referenceNumber: reference, amount: 100, destinationAccount: to })
  await ask('moneyTransfer', body, `${reference}100${to}`)
}

test('every account is listed with what it holds, and the sum of all entries', async () => {
  await pay('SEND-A')
  const text = await shown('books')
  expect(text).toContain('All entries add up to ₦0.00')
  expect(text).toContain('id=customer%3A%2B2348012345678">customer:+2348012345678</a>')
  expect(text).toContain('₦50,000.00')
  expect(text).toContain('−₦1,369,500.00')
})

test('an account is told movement by movement, the latest first, with what it then held', async () => {
  await pay('SEND-A')
  await pay('SEND-B')
  const text = await shown('account?id=organisation')
  const cells = [...text.matchAll(/<td [^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell.replaceAll(/<[^>]*>/g, ''),
  )
  expect(cells).toEqual([
    ...['2026-11-21 18:02:00', 'moneyTransfer', 'SEND-B', '−₦153.75', '₦999,692.50'],
    ...['2026-11-21 18:01:00', 'moneyTransfer', 'SEND-A', '−₦153.75', '₦999,846.25'],
    ...['2026-11-21 18:00:00', 'opening', 'OPENING', '+₦1,000,000.00', '₦1,000,000.00'],
  ])
})

test('the plot says in words what it draws', async () => {
  await pay('SEND-A')
  await pay('SEND-B')
  expect(await shown('books')).toContain(
    'role="img" aria-label="Balance over time. From ₦1,000,000.00 to ₦999,692.50 in 3 movements, between ₦999,692.50 and ₦1,000,000.00."',
  )
})

test('the plot goes in steps from its edge to now, the highest above and the lowest below', () => {
  const points = [
    { time: 0, kobo: 100n },
    { time: 500, kobo: 0n },
  ]
  const plot = String(balancePlot(points, 1_000))
  expect(plot).toContain('class="plot-line" d="M0.0 4.0H360.0V196.0H720"')
})

test('movements at one moment stand one after the other, and one level is a line in the middle', () => {
  const level = [1, 2, 3].map(() => ({ time: 7, kobo: 5n }))
  expect(String(balancePlot(level, 7))).toContain('d="M0.0 100.0H240.0V100.0H480.0V100.0H720"')
})

test('one movement is no plot', () => {
  expect(String(balancePlot([{ time: 0, kobo: 1n }], 1))).not.toContain('<svg')
})

test('an account nobody has is not there', async () => {
  for (const path of ['account', 'account?id=nobody', `account?id=${encodeURIComponent(hostile)}`]) {
    const text = await shown(path)
    expect(text).toMatch(/^404 /)
    expect(text).not.toContain(hostile)
  }
})

test('a reference is shown as text', async () => {
  await pay(hostile)
  const text = `${await shown('books')}${await shown('account?id=organisation')}`
  expect(text).not.toContain(hostile)
  expect(text).toContain('&lt;b_onclick=&quot;x&quot;&gt;')
})

test.each([
  [0n, '₦0.00'],
  [5n, '₦0.05'],
  [-123456789n, '−₦1,234,567.89'],
  [100000n, '₦1,000.00'],
  [9007199254740993_00n, '₦9,007,199,254,740,993.00'],
])('%d kobo are shown as %s', (kobo, naira) => {
  expect(nairaShown(kobo)).toBe(naira)
})

test.each([
  ['organisation', 'Your organisation'],
  ['organisation:7', 'Organisation onboarded below yours'],
  ['bank:058', 'Paid out to a bank'],
  ['constructor', ''],
])('the account %s is: %s', (account, words) => {
  expect(accountWords(account)).toBe(words)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { runTour } from './run-tour.ts'
import { steps } from './steps.ts'
import { must, type TourStep } from './tour-context.ts'

async function transcriptOf(
  terminal: { isTTY?: boolean; columns?: number },
  environment: Record<string, string>,
  tour?: readonly TourStep[],
) {
  let text = ''
  const output = { ...terminal, write: (part: string) => (text += part) }
  return { isWhole: await runTour(output, environment, tour), text }
}

test('every step comes out as it says, and each call shows its time and what was hashed', async () => {
  const { isWhole, text } = await transcriptOf({}, {})
  expect(isWhole).toBe(true)
  for (const { title } of steps) expect(text).toContain(title)
  const calls = text.match(/^ {4}call .* \d+\.\d ms$/gm) ?? []
  const hashed = text.match(/^ {4}hashed /gm) ?? []
  expect(calls.length).toBeGreaterThanOrEqual(steps.length)
  expect(hashed).toHaveLength(calls.length)
  expect(text.match(/\[hash\s+key\]/g)?.length).toBeGreaterThanOrEqual(calls.length)
  expect(text).toContain('ADAEZE OBI')
  expect(text).toContain('npm run shop')
  expect(text).toContain('outcome: unknown')
  expect(text).toMatch(/`amount`, `referenceNumber`/)
})

test('the hash key, the credentials and no digest reach the transcript', async () => {
  let secrets: string[] = []
  const remember: TourStep = {
    title: 'remember',
    async run({ sandbox: { business } }) {
      secrets = [business.hashKey, business.credentials]
      return []
    },
  }
  const { text } = await transcriptOf({}, {}, [remember, ...steps])
  expect(secrets).toHaveLength(2)
  for (const secret of secrets) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/[0-9a-f]{128}/)
})

test('colours a terminal, unless NO_COLOR is set or it is none', async () => {
  const coloured = await transcriptOf({ isTTY: true, columns: 80 }, {})
  expect(stripVTControlCharacters(coloured.text)).not.toBe(coloured.text)
  for (const [terminal, environment] of [
    [{ isTTY: true }, { NO_COLOR: '1' }],
    [{}, {}],
  ] as const) {
    const plain = await transcriptOf(terminal, environment, steps.slice(0, 1))
    expect(stripVTControlCharacters(plain.text)).toBe(plain.text)
  }
})

test('no line is wider than the terminal', async () => {
  const { text } = await transcriptOf({ columns: 80 }, {})
  const wide = text.split('\n').filter((line) => line.length > 80)
  expect(wide).toEqual([])
})

test('stops at a step that does not come out as it says, and says why', async () => {
  const failing: TourStep = {
    title: 'This cannot be',
    async run({ business }) {
      const { availableBalance } = await business.accountBalance()
      must(availableBalance === '1', 'the balance is not 1')
      return []
    },
  }
  const { isWhole, text } = await transcriptOf({}, {}, [failing, ...steps])
  expect(isWhole).toBe(false)
  expect(text).toMatch(/✗\s+the balance is not 1/)
  expect(text).not.toContain(steps[0]?.title)
})

test('the command exits 0 and ends by itself', async () => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@pagakit/source', main], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  child.stdout.resume()
  const [code] = await once(child, 'close')
  expect(complaints).toBe('')
  expect(code).toBe(0)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Ask, headersFor, pathOf, testSandbox, testSecrets } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'
import { Ledger } from './ledger.ts'

/** What the answer and the journal say. */
const full =
  'The sandbox failed. The data file does not fit on the disk. Make room on the disk. Then ask what became of the request before you send it again.'

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pagakit-sandbox-'))
  data = join(folder, 'books.sqlite')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** A sandbox whose file may grow no further until there is room again. */
async function cramped(): Promise<{ sandbox: Sandbox; ask: Ask; makeRoom: () => void }> {
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec')
  const { sandbox, ask } = await testSandbox({ data })
  const [database] = exec.mock.contexts
  if (!(database instanceof DatabaseSync)) throw new Error('no database was opened')
  const pages = (most: number): void => database.exec(`PRAGMA max_page_count = ${most}`)
  // Fewer than there are means: as many as there are.
  pages(1)
  return { sandbox, ask, makeRoom: () => pages(1_000_000) }
}

/** Sends one naira at a time until that is not answered with 0 any more: how often it was, and the last answer. */
async function sendUntilFull(ask: Ask): Promise<{ sent: number; last: Awaited<ReturnType<Ask>> }> {
  for (let sent = 0; ; sent += 1) {
    const last = await transfer(ask, sent)
    if (last.body['responseCode'] !== 0) return { sent, last }
  }
}

function transfer(ask: Ask, number: number): ReturnType<Ask> {
  const reference = `SEND-${number}-A`
  const body = `{"referenceNumber":"${reference}","amount":1,"destinationAccount":"@adaeze"}`
  return ask('moneyTransfer', body, `${reference}1@adaeze`)
}

describe('a full disk', () => {
  test('is told to the caller, and what was not written moved nothing', async () => {
    const { sandbox, ask } = await cramped()
    const { sent, last } = await sendUntilFull(ask)
    expect(last).toEqual({ status: 500, body: { errorMessage: full, responseCode: '' } })
    expect(sandbox.journal.entries().at(-1)).toMatchObject({ httpStatus: 500, explanation: full })
    expect(sandbox.ledger.balance('organisation')).toBe(String(1_000_000 - sent))
    expect(sandbox.ledger.sum()).toBe('0')
    const reference = `SEND-${sent}-A`
    const status = await ask('getOperationStatus', `{"referenceNumber":"${reference}"}`, reference)
    expect(status.body).toMatchObject({ responseCode: 135 })
    await sandbox.close()
  })

  test('is told to all whose requests were to be kept together, and none of them moved anything', async () => {
    const { sandbox, ask } = await cramped()
    const { business } = await sandbox.listen()
    const { sent } = await sendUntilFull(ask)
    const before = sandbox.ledger.entries()
    const askOver = askAt(business.environment.baseUrl)
    const sending = Array.from({ length: 12 }, (_, index) => transfer(askOver, sent + index))
    const answers = await Promise.all(sending)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([500]))
    expect(sandbox.ledger.entries()).toEqual(before)
    await sandbox.close()
  })

  test('is no reason to show what is undone a moment later', async () => {
    const { sandbox } = await testSandbox()
    const { url } = await sandbox.listen()
    const before = sandbox.ledger.balances()
    const { run } = StatementSync.prototype
    vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (this: StatementSync, ...given) {
      if (this.sourceSQL !== 'COMMIT') return Reflect.apply(run, this, given)
      throw Object.assign(new Error('disk full'), { errcode: 13 })
    })
    const looks: Promise<Response>[] = []
    const { together } = Ledger.prototype
    // Somebody looks in the same turn, before what was written in it is kept.
    vi.spyOn(Ledger.prototype, 'together').mockImplementation(function (this: Ledger, ...given) {
      queueMicrotask(() => {
        const headers = { 'x-sandbox-token': sandbox.adminToken }
        looks.push(sandbox.fetch('http://localhost/_sandbox/ledger', { headers }))
      })
      return Reflect.apply(together, this, given)
    })
    expect((await transfer(askAt(url), 1)).status).toBe(500)
    const seen = await Promise.all(looks.map(async (look) => Object(await (await look).json()).balances))
    expect(seen).toEqual([before])
    await sandbox.close()
  })

  test('stops nothing for longer than it is full', async () => {
    const { sandbox, ask, makeRoom } = await cramped()
    const { sent } = await sendUntilFull(ask)
    makeRoom()
    expect((await transfer(ask, sent)).body).toMatchObject({ responseCode: 0 })
    expect(sandbox.ledger.balance('organisation')).toBe(String(1_000_000 - sent - 1))
    await sandbox.close()
    const again = await testSandbox({ data })
    expect(again.sandbox.ledger.balance('organisation')).toBe(String(1_000_000 - sent - 1))
    await again.sandbox.close()
  })

  test('is told by routes of the sandbox itself, and by the object', async () => {
    const { sandbox, ask } = await cramped()
    await sendUntilFull(ask)
    const payment = { customer: '@adaeze', amount: '100', merchantReference: 'INVOICE-1' }
    const answer = await sandbox.fetch('http://localhost/_sandbox/sales', {
      method: 'POST',
      headers: { 'x-sandbox-token': sandbox.adminToken },
      body: JSON.stringify(payment),
    })
    expect([answer.status, await answer.json()]).toEqual([500, { errorMessage: full, responseCode: '' }])
    expect(() => sandbox.sales.add(payment)).toThrow('does not fit on the disk. Make room on the disk.')
    await sandbox.close()
  })
})

/** Where a process has no limits for the size of its files, nothing stands in for a disk that is full for the whole process. */
describe.runIf(process.platform !== 'win32')('a process whose files may grow no further', () => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))

  test('has kept all it answered, and goes on where it may', { timeout: 60_000 }, async () => {
    const config = join(folder, 'config.json')
    writeFileSync(config, JSON.stringify({ business: testSecrets }))
    const limited = 'ulimit -f 1000; exec "$0" "$@"'
    const given = [process.execPath, '--conditions=@pagakit/source', main, '--json', '--data', data]
    const child = spawn('sh', ['-c', limited, ...given, '--config', config], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
    const { sent, last } = await sendUntilFull(askAt(JSON.parse(line).url))
    expect(last.status).toBe(500)
    expect(last.body['errorMessage']).toMatch(
      /^The sandbox failed\. The data file could not be .* the limits of this process/,
    )
    child.kill('SIGKILL')
    await once(child, 'close')

    const { sandbox, ask } = await testSandbox({ data })
    expect(sandbox.ledger.balance('organisation')).toBe(String(1_000_000 - sent))
    expect((await transfer(ask, sent)).body).toMatchObject({ responseCode: 0 })
    await sandbox.close()
  })
})

function askAt(url: string): Ask {
  return async (operation, body, preimage) => {
    const response = await fetch(url + pathOf(operation), {
      method: 'POST',
      headers: headersFor(preimage),
      body,
    })
    return { status: response.status, body: Object(await response.json()) }
  }
}

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../ask-business.fixture.ts'
import { collectSandbox } from '../collect/ask-collect.fixture.ts'
import { askSecure, connectSandbox, tokensFor } from '../connect/ask-connect.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

const start = Date.UTC(2026, 10, 21, 12)
/** Time stands still and chance is none, so that whatever differs was not put back. */
const still = { clock: () => start, random: (length: number) => new Uint8Array(length).fill(7) }

function pay(ask: Ask, reference: string, amount = '100'): ReturnType<Ask> {
  const body = `{"referenceNumber":"${reference}","amount":${amount},"destinationAccount":"08099999999"}`
  return ask('moneyTransfer', body, `${reference}${amount}08099999999`)
}

/** Everything a sandbox tells of itself. */
function pictureOf(sandbox: Sandbox): unknown {
  return {
    entries: sandbox.ledger.entries(),
    balances: sandbox.ledger.balances(),
    journal: sandbox.journal.entries(),
    messages: sandbox.messages.list(),
    now: sandbox.clock.now(),
    faults: sandbox.faults.list(),
    customers: sandbox.customers.list(),
    charges: [sandbox.charges.mode, sandbox.charges.list()],
    sales: sandbox.sales.list(),
    webhooks: sandbox.webhooks.list(),
    servers: sandbox.reverse.list(),
    requests: sandbox.payments.requests(),
    accounts: sandbox.paymentAccounts.list(),
    grants: sandbox.connect.grants(),
  }
}

/** Leaves a trace in everything there is. */
async function liveOn(sandbox: Sandbox, ask: Ask, run: string): Promise<void> {
  await pay(ask, `SEND-${run}`)
  await ask('getBanks', `{"referenceNumber":"BANKS-${run}"}`, `BANKS-${run}`)
  sandbox.customers.update('@ngozi', { kycLevel: 'KYC3', state: run === 'A' ? 'locked' : 'disabled' })
  sandbox.charges.use(run === 'A' ? 'polling' : 'one-time-code')
  const charge = { merchantReferenceNumber: '1', customerPrincipal: '@adaeze' }
  const body = JSON.stringify({ referenceNumber: `CHARGE-${run}`, amount: 500, ...charge })
  await ask('chargeCustomer', body, `CHARGE-${run}500@adaeze`)
  sandbox.sales.add({ customer: '@adaeze', amount: '150', merchantReference: `SALE-${run}` })
  sandbox.reverse.register({ callbackUrl: `http://shop.test/${run}`, username: 'u', password: run })
  sandbox.connect.authorize({ user: '@adaeze', scopes: ['MERCHANT_PAYMENT'] })
  sandbox.faults.add({ kind: 'http-status', status: 503, operation: 'depositToBank', times: 3 })
  sandbox.clock.advance(60_000)
}

async function busySandbox(data?: string) {
  const made = await testSandbox({ ...still, ...(data === undefined ? {} : { data }) })
  await liveOn(made.sandbox, made.ask, 'A')
  return made
}

function dataFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'pagakit-')), 'books.sqlite')
}

describe('restoring', () => {
  test.each([
    ['in memory', () => undefined],
    ['in a file', dataFile],
  ])('puts everything back, books %s, as often as it is asked to', async (_, file) => {
    const { sandbox, ask } = await busySandbox(file())
    const ready = sandbox.snapshot()
    const then = pictureOf(sandbox)
    for (const run of ['B', 'C']) {
      await liveOn(sandbox, ask, run)
      expect(pictureOf(sandbox)).not.toEqual(then)
      sandbox.restore(ready)
      expect(pictureOf(sandbox)).toEqual(then)
    }
    await sandbox.close()
  })

  test('is kept by a data file', async () => {
    const data = dataFile()
    const { sandbox, ask } = await busySandbox(data)
    const ready = sandbox.snapshot()
    await pay(ask, 'SEND-LATER')
    sandbox.restore(ready)
    const then = sandbox.ledger.entries()
    await sandbox.close()
    const { sandbox: continued } = await testSandbox({ ...still, data })
    expect(continued.ledger.entries()).toEqual(then)
    expect(continued.snapshots.list()).toEqual([])
    await continued.close()
  })

  test('takes the numbers back too, so that the same goes on the same', async () => {
    const { sandbox, ask } = await busySandbox()
    const ready = sandbox.snapshot()
    const goOn = async (): Promise<unknown> => {
      await liveOn(sandbox, ask, 'B')
      return pictureOf(sandbox)
    }
    const first = await goOn()
    sandbox.restore(ready)
    expect(await goOn()).toEqual(first)
    await sandbox.close()
  })

  test('takes chance back: the same requests meet the same faults', async () => {
    const { sandbox, ask } = await testSandbox({ ...still, seed: 5 })
    sandbox.faults.add({ kind: 'http-status', status: 503, chance: 0.5, times: 99 })
    await pay(ask, 'SEND-0')
    const ready = sandbox.snapshot()
    const statuses = async (): Promise<readonly number[]> => {
      const answers = []
      for (let count = 1; count <= 40; count += 1) answers.push((await pay(ask, `SEND-${count}`)).status)
      return answers
    }
    const first = await statuses()
    expect(new Set(first)).toEqual(new Set([200, 503]))
    const journal = JSON.stringify(sandbox.journal.entries())
    sandbox.restore(ready)
    expect(await statuses()).toEqual(first)
    expect(JSON.stringify(sandbox.journal.entries())).toBe(journal)
    await sandbox.close()
  })

  test('what a fault left pending is pending again', async () => {
    const { sandbox, ask } = await testSandbox(still)
    sandbox.faults.add({ kind: 'pending', milliseconds: 1_000 })
    await pay(ask, 'SEND-A')
    const ready = sandbox.snapshot()
    for (let run = 0; run < 2; run += 1) {
      expect(sandbox.ledger.balance('organisation')).toBe('1000000')
      sandbox.clock.advance(1_000)
      expect(sandbox.ledger.balance('organisation')).toBe('999846.25')
      sandbox.restore(ready)
    }
    await sandbox.close()
  })

  test('knows the password again that the server of the merchant had', async () => {
    const seen: (string | null)[] = []
    const receive = async (request: Request): Promise<Response> => {
      seen.push(request.headers.get('authorization'))
      return Response.json({ services: [] })
    }
    const { sandbox } = await testSandbox({ callbacks: { receive } })
    const server = { callbackUrl: 'http://shop.test/paga', username: 'paga' }
    sandbox.reverse.register({ ...server, password: 'one' })
    const ready = sandbox.snapshot()
    sandbox.reverse.register({ ...server, password: 'two' })
    sandbox.restore(ready)
    await sandbox.reverse.ask('getIntegrationServices')
    expect(seen).toEqual([`Basic ${btoa('paga:one')}`])
    await sandbox.close()
  })

  test('tokens given out before are good again, and those given out after are void', async () => {
    const sandbox = await connectSandbox({ clock: still.clock })
    const before = (await tokensFor(sandbox))['access_token'] ?? ''
    const ready = sandbox.snapshot()
    const after = (await tokensFor(sandbox))['access_token'] ?? ''
    for (const { id } of sandbox.connect.grants()) sandbox.connect.revoke(id)
    sandbox.restore(ready)
    const ask = (token: string) => askSecure(sandbox, 'getUserDetails/referenceNumber/REQ1', token)
    expect([(await ask(before)).status, (await ask(after)).status]).toEqual([200, 401])
    await sandbox.close()
  })
})

describe('what is under way', () => {
  test('a request that is decided later is carried out in the books it finds', async () => {
    const { sandbox, ask } = await testSandbox(still)
    const ready = sandbox.snapshot()
    const answer = pay(ask, 'SEND-A')
    sandbox.restore(ready)
    expect((await answer).body).toMatchObject({ responseCode: 0 })
    expect([sandbox.ledger.balance('organisation'), sandbox.ledger.sum()]).toEqual(['999846.25', '0'])
    await sandbox.close()
  })

  test('however requests and restoring meet, the books add up and know every entry', async () => {
    const { sandbox, ask } = await testSandbox(still)
    const ready = sandbox.snapshot()
    const asked = Array.from({ length: 60 }, async (_, index) => {
      for (let turn = 0; turn < index % 7; turn += 1) await Promise.resolve()
      if (index % 9 === 8) sandbox.restore(ready)
      return pay(ask, `SEND-${index}`)
    })
    await Promise.all(asked)
    const held = new Map<string, number>()
    for (const { account, amount } of sandbox.ledger.entries())
      held.set(account, (held.get(account) ?? 0) + Number(amount))
    for (const { account, balance } of sandbox.ledger.balances())
      expect([account, held.get(account) ?? 0]).toEqual([account, Number(balance)])
    expect(sandbox.ledger.sum()).toBe('0')
    await sandbox.close()
  })

  test('a webhook that waited goes out again; what one on its way brings back is not for these books', async () => {
    const answers: ((response: Response) => void)[] = []
    const receive = () => new Promise<Response>((resolve) => answers.push(resolve))
    const { sandbox, request } = await collectSandbox({ callbacks: { receive } })
    const attempts = () => sandbox.webhooks.list().map((webhook) => webhook.attempts.length)
    const sent = async (): Promise<void> => {
      while (answers.length === 0) await new Promise(setImmediate)
    }
    const answer = () => answers.shift()?.(Response.json({}))
    await request('ORDER-A')
    const empty = sandbox.snapshot('empty')
    sandbox.payments.pay('ORDER-A')
    const waiting = sandbox.snapshot('waiting')
    expect(attempts()).toEqual([0])

    await sent()
    sandbox.restore(waiting)
    answer()
    await sent()
    expect(attempts()).toEqual([0])
    sandbox.restore(empty)
    answer()
    await sandbox.webhooks.deliverDue()
    expect([attempts(), answers]).toEqual([[], []])

    sandbox.restore(waiting)
    await sent()
    answer()
    await sandbox.webhooks.deliverDue()
    expect(attempts()).toEqual([1])
    await sandbox.close()
  })
})

describe('a reset', () => {
  test.each([
    ['in memory', () => undefined],
    ['in a file', dataFile],
  ])('is as a new sandbox is, books %s', async (_, file) => {
    const { sandbox: fresh } = await testSandbox(still)
    const { sandbox } = await busySandbox(file())
    sandbox.reset()
    expect(pictureOf(sandbox)).toEqual(pictureOf(fresh))
    await Promise.all([fresh.close(), sandbox.close()])
  })

  test('opens the books at the time the clock is put back to', async () => {
    const { sandbox, ask } = await busySandbox()
    expect(sandbox.clock.now()).toBeGreaterThan(start)
    sandbox.reset()
    const { body } = await ask('recentTransactionHistory', '{"referenceNumber":"HISTORY-A"}', 'HISTORY-A')
    expect(body['items']).toMatchObject([{ description: 'Opening balance', dateUTC: '2026-11-21T12:00:00' }])
    await sandbox.close()
  })

  test('keeps the snapshots, and they can be restored', async () => {
    const { sandbox } = await busySandbox()
    const then = pictureOf(sandbox)
    const ready = sandbox.snapshot('before')
    sandbox.reset()
    expect(sandbox.snapshots.list()).toEqual([ready])
    sandbox.restore('before')
    expect(pictureOf(sandbox)).toEqual(then)
    await sandbox.close()
  })
})

describe('names', () => {
  test('are made where none is given, and tell the time of the sandbox', async () => {
    const { sandbox } = await testSandbox(still)
    sandbox.snapshot('S2')
    sandbox.clock.advance(5)
    expect([sandbox.snapshot(), sandbox.snapshot()]).toEqual([
      { name: 'S1', time: start + 5 },
      { name: 'S3', time: start + 5 },
    ])
    expect(sandbox.snapshots.list().map(({ name }) => name)).toEqual(['S2', 'S1', 'S3'])
    expect([sandbox.snapshots.remove('S1'), sandbox.snapshots.remove('S1')]).toEqual([true, false])
    expect(sandbox.snapshots.list().map(({ name }) => name)).toEqual(['S2', 'S3'])
    await sandbox.close()
  })

  test.each(['', ' a', '..', 'a/b', 'a\nb', '<b>', 'x'.repeat(51)])('%j is none', async (name) => {
    const { sandbox } = await testSandbox()
    expect(() => sandbox.snapshot(name)).toThrow(expect.objectContaining({ code: 'INVALID_SETTINGS' }))
    expect(sandbox.snapshots.list()).toEqual([])
    await sandbox.close()
  })

  test('are given once; what is not kept is refused; nothing is changed by either', async () => {
    const { sandbox, ask } = await testSandbox(still)
    const other = await testSandbox(still)
    const foreign = other.sandbox.snapshot('ready')
    const ready = sandbox.snapshot('ready')
    await pay(ask, 'SEND-A')
    const now = pictureOf(sandbox)
    const refused = expect.objectContaining({ code: 'INVALID_SETTINGS', hint: expect.any(String) })
    expect(() => sandbox.snapshot('ready')).toThrow(refused)
    expect(() => sandbox.restore('nothing')).toThrow(refused)
    expect(() => sandbox.restore(foreign)).toThrow(refused)
    // Without types anything may be given.
    expect(() => Reflect.apply(sandbox.restore, sandbox, [undefined])).toThrow(refused)
    expect([pictureOf(sandbox), sandbox.snapshots.list()]).toEqual([now, [ready]])
    sandbox.snapshots.remove('ready')
    expect(() => sandbox.restore(ready)).toThrow(refused)
    await Promise.all([sandbox.close(), other.sandbox.close()])
  })
})

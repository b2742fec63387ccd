import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'
import { type PageVisitor, visitPage } from '../page-visitor.fixture.ts'

const start = Date.UTC(2026, 10, 21, 12)

let sandbox: Sandbox
let visitor: PageVisitor
beforeEach(async () => {
  ;({ sandbox } = await testSandbox({ clock: () => start }))
  visitor = await visitPage(sandbox)
})
afterEach(() => sandbox.close())

/** Sends a form that is taken, and gives what the page then shows. */
async function press(path: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await visitor.send(`controls/${path}`, fields)
  expect(response.status).toBe(303)
  const location = response.headers.get('location') ?? ''
  expect(location).toMatch(/^\/_sandbox\/page\/controls\?done=\w+$/)
  return visitor.shown(location.replace('/_sandbox/page/', ''))
}

function sell(): void {
  sandbox.sales.add({ customer: '@adaeze', amount: '150', merchantReference: 'SALE-A' })
}

describe('the clock', () => {
  test('is shown, and whether it was moved', async () => {
    expect(await visitor.shown('controls')).toContain(
      '<time datetime="2026-11-21T12:00:00.000Z">2026-11-21 12:00:00</time></strong> UTC. <span class="aside">The clock was not moved.</span>',
    )
    const text = await press('clock', { milliseconds: '86400000' })
    expect(text).toContain('2026-11-22 12:00:00')
    expect(text).toContain('The clock was moved ahead by 1 day.')
    expect(text).toContain(
      '<p role="status" class="done">The clock was moved, and what became due by it has happened.</p>',
    )
  })

  test.each([
    [{ milliseconds: '60000' }, 60_000],
    [{ amount: '90', unit: 'seconds' }, 90_000],
    [{ amount: '1.5', unit: 'hours' }, 5_400_000],
    [{ amount: '2', unit: 'days' }, 172_800_000],
  ])('is moved by %o', async (fields, milliseconds) => {
    await press('clock', fields)
    expect(sandbox.clock.now()).toBe(start + milliseconds)
  })

  test.each([
    {},
    { milliseconds: '-1' },
    { milliseconds: 'soon' },
    { milliseconds: '9007199254740991' },
    { amount: '', unit: 'hours' },
    { amount: '-1', unit: 'hours' },
    { amount: '1e3', unit: 'hours' },
    { amount: '5', unit: 'years' },
    { amount: '5', unit: 'toString' },
    { amount: '999999999', unit: 'days' },
  ])('is not moved by %o, and it is said what to do', async (fields) => {
    const response = await visitor.send('controls/clock', fields)
    expect([response.status, sandbox.clock.now()]).toEqual([400, start])
    expect(await response.text()).toMatch(/role="alert" class="problem">Give /)
  })

  test('a form that is refused keeps what was typed, and its page lives on', async () => {
    const text = await (await visitor.send('controls/clock', { amount: '"5', unit: 'days' })).text()
    expect(text).toContain('value="&quot;5"')
    expect(text).toContain('<option selected>days</option>')
    expect(await visitor.shown('controls/clock')).toContain('id="time" data-live')
  })
})

describe('snapshots', () => {
  test('are taken, restored and deleted', async () => {
    expect(await visitor.shown('controls')).toContain('No snapshot was taken yet.')
    const text = await press('snapshot', { name: ' before the sale ' })
    expect(text).toMatch(
      /<details id="restore-before%20the%20sale">\s*<summary [^>]*aria-label="Restore before the sale">Restore<\/summary>.*What came after it is lost.*Yes, restore before the sale<\/button>/s,
    )
    expect(text).toMatch(
      /aria-label="Delete before the sale">Delete<\/summary>.*It cannot be restored.*Yes, delete before the sale<\/button>/s,
    )
    expect(text).toContain('The snapshot was taken.')
    sell()
    expect(await press('restore', { name: 'before the sale' })).toContain('Everything is as it was')
    expect(sandbox.ledger.balance('organisation')).toBe('1000000')
    expect(await press('delete', { name: 'before the sale' })).toContain('No snapshot was taken yet.')
    expect(sandbox.snapshots.list()).toEqual([])
  })

  test('without a name are given one, and the newest is the first', async () => {
    await press('snapshot')
    const text = await press('snapshot', { name: '  ' })
    expect(text.indexOf('<strong>S2</strong>')).toBeGreaterThan(0)
    expect(text.indexOf('<strong>S1</strong>')).toBeGreaterThan(text.indexOf('<strong>S2</strong>'))
  })

  test.each([
    ['snapshot', { name: '<b>' }],
    ['snapshot', { name: 'taken' }],
    ['restore', { name: 'nothing' }],
    ['restore', {}],
  ])('%s with %o is refused, and nothing is changed', async (path, fields) => {
    sandbox.snapshot('taken')
    sell()
    const response = await visitor.send(`controls/${path}`, fields)
    expect([response.status, sandbox.ledger.balance('organisation')]).toEqual([400, '1000150'])
    expect(sandbox.snapshots.list().map(({ name }) => name)).toEqual(['taken'])
  })
})

test('a reset begins anew, and is one step further away than the rest', async () => {
  sell()
  expect(await visitor.shown('controls')).toMatch(
    /<details id="ask-reset">\s*<summary [^>]*>Reset the sandbox<\/summary>.*Yes, begin anew<\/button>\s*<\/form>\s*<\/details>/s,
  )
  expect(await press('reset')).toContain('The sandbox has begun anew.')
  expect([sandbox.ledger.balance('organisation'), sandbox.sales.list()]).toEqual(['1000000', []])
})

test('what was done is said in words of the page only', async () => {
  for (const done of ['<b>', 'constructor', '']) {
    const text = await visitor.shown(`controls?${new URLSearchParams({ done })}`)
    expect(text).not.toContain('class="done"')
    expect(text).not.toContain('<b>')
  }
})

test.each(['clock', 'snapshot', 'restore', 'delete', 'reset'])(
  'another page cannot press %s',
  async (path) => {
    sandbox.snapshot('ready')
    sell()
    const fields = { name: 'ready', milliseconds: '60000' }
    const responses = [
      await visitor.send(`controls/${path}`, { ...fields, form: 'x' }),
      await visitor.send(`controls/${path}`, fields, { 'sec-fetch-site': 'same-site' }),
      await visitor.send(`controls/${path}`, fields, { cookie: '' }),
    ]
    expect(responses.map(({ status }) => status)).toEqual([403, 403, 401])
    expect([sandbox.clock.now(), sandbox.ledger.balance('organisation')]).toEqual([start, '1000150'])
    expect(sandbox.snapshots.list().map(({ name }) => name)).toEqual(['ready'])
  },
)

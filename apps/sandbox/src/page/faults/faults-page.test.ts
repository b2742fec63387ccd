import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import { faultKinds } from '../../faults/fault-kinds.ts'
import { parametersByKind } from '../../faults/fault-parameters.ts'
import type { Sandbox } from '../../sandbox.ts'
import { type PageVisitor, visitPage } from '../page-visitor.fixture.ts'

let sandbox: Sandbox
let ask: Ask
let visitor: PageVisitor
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox({ seed: 77 }))
  visitor = await visitPage(sandbox)
})
afterEach(() => sandbox.close())

function add(fields: Readonly<Record<string, string>>): Promise<Response> {
  return visitor.send('faults/add', fields)
}

describe('the faults in force', () => {
  test('are shown with what they match, how often they struck and how often they still may', async () => {
    sandbox.faults.add({ kind: 'http-status', status: 503, retryAfter: 7, operation: 'getBanks', times: 3 })
    sandbox.faults.add({ kind: 'latency', milliseconds: 250, amount: '12.50', chance: 0.5 })
    await ask('getBanks', '{"referenceNumber":"R-A"}', 'R-A')
    const text = await visitor.shown('faults')
    expect(text).toContain('getBanks, status 503, retryAfter 7')
    expect(text).toContain('any operation, amount 12.50, chance 0.5, milliseconds 250')
    expect(text).toContain('1 <span class="aside">struck</span>')
    expect(text).toContain('2 <span class="aside">left</span>')
    expect(text).toContain('the seed 77')
  })

  test('are removed, each and all', async () => {
    for (const status of [500, 502, 503]) sandbox.faults.add({ kind: 'http-status', status })
    expect((await visitor.send('faults/remove', { id: 'F2' })).headers.get('location')).toBe(
      '/_sandbox/page/faults?done=removed',
    )
    expect(sandbox.faults.list().map(({ id }) => id)).toEqual(['F1', 'F3'])
    await visitor.send('faults/remove-all')
    expect(sandbox.faults.list()).toEqual([])
    expect(await visitor.shown('faults?done=cleared')).toContain('No fault is in force any more.')
  })

  test('stay as they are where another page asks', async () => {
    sandbox.faults.add({ kind: 'reset' })
    expect((await visitor.send('faults/remove-all', { form: 'x' })).status).toBe(403)
    expect((await visitor.send('faults/add', { form: 'x', kind: 'reset' })).status).toBe(403)
    expect(sandbox.faults.list()).toHaveLength(1)
  })

  test('are shown as text, whatever they match', async () => {
    sandbox.faults.add({ kind: 'reset', referenceNumber: '<i onclick="x">' })
    expect(await visitor.shown('faults')).toContain('reference &lt;i onclick=&quot;x&quot;&gt;')
  })
})

describe('the form', () => {
  test.each(Object.keys(faultKinds))('for %s has a field for each thing it is told', async (kind) => {
    const text = await visitor.shown(`faults/add?kind=${kind}`)
    expect(text).toContain(`<h2 id="chosen">${kind}</h2>`)
    const told = Object.entries(parametersByKind).find(([name]) => name === kind)?.[1]
    const names = [...(told?.required ?? []), ...(told?.optional ?? [])]
    for (const name of [...names, 'operation', 'referenceNumber', 'chance', 'times']) {
      expect(text).toContain(`<label for="${name}">`)
      expect(text).toContain(`id="${name}" name="${name}"`)
      expect(text).toContain(`<p id="${name}-hint" `)
    }
    expect(text.includes('id="amount"')).toBe(!kind.endsWith('-webhook') && kind !== 'status-lag')
  })

  test('adds what it asks for, and leaves out what was left empty', async () => {
    const response = await add({
      kind: 'latency',
      milliseconds: '250',
      jitter: '',
      books: 'untouched',
      operation: 'moneyTransfer',
      referenceNumber: ' PAY-A ',
      amount: '100.50',
      chance: '0.25',
      times: '9',
    })
    expect(response.headers.get('location')).toBe('/_sandbox/page/faults?done=added')
    expect(sandbox.faults.list()).toEqual([
      {
        id: 'F1',
        kind: 'latency',
        milliseconds: 250,
        books: 'untouched',
        operation: 'moneyTransfer',
        referenceNumber: 'PAY-A',
        amount: '100.50',
        chance: 0.25,
        times: 9,
        struck: 0,
      },
    ])
  })

  test.each([
    [{ kind: 'latency', milliseconds: 'soon' }, 'milliseconds', 'must be a whole number from 1 to 86400000'],
    [{ kind: 'latency' }, 'milliseconds', 'must be a whole number'],
    [{ kind: 'http-status', status: '200' }, 'status', 'from 300 to 599'],
    [{ kind: 'code', code: '0' }, 'code', 'other than 0'],
    [{ kind: 'reset', amount: 'much' }, 'amount', 'such as 1500.50'],
    [{ kind: 'reset', chance: '2' }, 'chance', 'at most 1'],
    [{ kind: 'reset', times: '-1' }, 'times', 'from 1 on'],
    [{ kind: 'reset', operation: 'getBanks', amount: '5' }, 'amount', 'getBanks has none'],
    [{ kind: 'pending', operation: 'getBanks' }, 'operation', 'pending befalls what moves money'],
  ])('says of %j beside %s what is wrong, and keeps what was typed', async (fields, name, problem) => {
    const response = await add({ referenceNumber: 'PAY-"A"', ...fields })
    expect([response.status, sandbox.faults.list()]).toEqual([400, []])
    const text = await response.text()
    expect(text).toMatch(new RegExp(`<p id="${name}-problem" class="problem">[^<]*${problem}`))
    expect(text).toContain(`aria-invalid="true" aria-describedby="${name}-problem ${name}-hint"`)
    expect(text).toContain('value="PAY-&quot;A&quot;"')
    expect(text).toContain(`<a href="#${name}">`)
    for (const [field, typed] of Object.entries(fields)) {
      if (field !== 'operation') expect(text).toContain(`value="${typed}"`)
    }
  })

  test('is filled in from a request', async () => {
    await ask('getBanks', '{"referenceNumber":"R&B"}', 'R&B')
    const page = await visitor.shown('requests/1')
    const [, query = ''] = /href="\/_sandbox\/page\/(faults\/add\?[^"]+)"/.exec(page) ?? []
    const text = await visitor.shown(query.replaceAll('&amp;', '&'))
    expect(text).toContain('<option value="getBanks" selected>getBanks</option>')
    expect(text).toContain('name="referenceNumber" aria-describedby="referenceNumber-hint" value="R&amp;B"')
  })

  test('says that a kind does not befall the operation it is asked for', async () => {
    const text = await visitor.shown('faults/add?kind=pending&operation=getBanks')
    expect(text).toContain('<p id="operation-problem" class="problem">pending does not befall getBanks.')
  })
})

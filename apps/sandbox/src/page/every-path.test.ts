import { afterEach, beforeEach, expect, test } from 'vitest'
import { collectSandbox } from '../collect/ask-collect.fixture.ts'
import type { Sandbox } from '../sandbox.ts'
import { pagePaths } from './page-paths.ts'
import { visitPage } from './page-visitor.fixture.ts'

// What holds for every address of the page, those that come later included.

let sandbox: Sandbox
beforeEach(async () => {
  const collect = await collectSandbox()
  sandbox = collect.sandbox
  await collect.request('ORDER-A')
  sandbox.payments.pay('ORDER-A')
  await collect.request('ORDER-B')
  sandbox.snapshot('before')
  sandbox.faults.add({ kind: 'reset', operation: 'getBanks' })
})
afterEach(() => sandbox.close())

const open: readonly string[] = [pagePaths.enter, pagePaths.style, pagePaths.script]
const paths = Object.values(pagePaths).map((path) =>
  typeof path === 'string' ? path : Reflect.apply(path, undefined, ['ORDER-B']),
)

/** What forms name: things that are there. */
const fields = { id: 'F1', name: 'before', reference: 'ORDER-B', amount: '100' }

test.each(paths)('%s does nothing for a form that is not one of the page', async (path) => {
  const visitor = await visitPage(sandbox)
  const below = path.replace(/^\/_sandbox\/(?:page\/)?/, '')
  const before = stand()
  for (const [changed, headers] of [
    [{ form: '' }, {}],
    [{ form: 'x' }, {}],
    [{}, { cookie: '' }],
    [{}, { cookie: `paga_sandbox_page=${'0'.repeat(128)}` }],
    [{}, { 'sec-fetch-site': 'cross-site' }],
    [{}, { 'sec-fetch-site': 'same-site' }],
  ] as const) {
    const { status } = await visitor.send(below, { ...fields, ...changed }, headers)
    // Not 400: what is wrong with a field is told only to who may send it.
    expect([401, 403, 404]).toContain(status)
  }
  expect(stand()).toBe(before)
})

test.each(paths)('%s shows nothing to who was not let in, and is framed and kept by nobody', async (path) => {
  const response = await sandbox.fetch(`http://localhost${path}`)
  const text = await response.text()
  expect(text).not.toContain('ORDER-')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  if (open.includes(path) && path !== pagePaths.enter) return
  expect(response.status).toBe(401)
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

/** Everything a form of the page could change. */
function stand(): string {
  return JSON.stringify([
    sandbox.ledger.entries(),
    sandbox.payments.requests(),
    sandbox.faults.list(),
    sandbox.webhooks.list(),
    sandbox.messages.list(),
  ])
}

import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Sandbox } from '@pagakit/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import { addressOf, everyRoute, fieldsFor, makeThings, take } from './every-route.fixture.ts'
import { type Seen, Visitor, visitShop } from './visitor.fixture.ts'

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** The page customers come back to tells the window that opened it, and its address, which holds the code, nobody. */
const ofTheCallback = { 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'unsafe-none' }

test('every answer allows nothing inline, nothing from elsewhere, no frame, and is kept nowhere', async () => {
  const { visitor, shop, sandbox } = await visitShop()
  const things = await makeThings(visitor, sandbox)
  const seen: Seen[] = []
  for (const route of everyRoute) seen.push(await take(visitor, route, addressOf(route, things)))
  for (const path of [
    '/shop.css',
    '/live.js',
    '/connect.js',
    '/favicon.ico',
    '/nowhere',
    '/payouts/nothing',
  ]) {
    seen.push(await visitor.open(path))
  }
  seen.push(await visitor.send('/paga/collect', {}))
  seen.push(await visitor.send('/suppliers', { 'form-token': '' }))
  seen.push(await visitor.send('/suppliers', { name: 'x'.repeat(20_000) }))
  seen.push(await openAt(shop.origin, 'evil.example'))
  for (const { path, headers: given } of seen)
    expect(pick(given), path).toEqual(
      path.startsWith('/callback?') ? { ...headers, ...ofTheCallback } : headers,
    )
})

test('the cookie is bound to the host, and out of reach of scripts', async () => {
  const { visitor } = await visitShop()
  const cookie = (await visitor.open('/')).headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^__Host-shop=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  expect((await visitor.open('/')).headers.get('set-cookie')).toBeNull()
})

const forms = everyRoute.filter(({ method }) => method === 'POST')
const owned = everyRoute.filter(({ path }) => path.includes(':'))

test.each(forms)('$path takes its form from its own page only, and else changes nothing', async (route) => {
  const { visitor, stranger, stand, things } = await visitTwice()
  const address = addressOf(route, things)
  const right = { ...fieldsFor(route, things), 'form-token': visitor.token }
  const before = stand()
  const wrong: readonly (readonly [fields: Record<string, string>, headers: Record<string, string>])[] = [
    [right, { origin: 'http://127.0.0.1:1' }],
    [right, { origin: 'null' }],
    [right, { origin: '' }],
    [right, { cookie: '' }],
    [right, { cookie: stranger.cookie }],
    [{ ...right, 'form-token': '' }, {}],
    [{ ...right, 'form-token': stranger.token }, {}],
    [{ ...right, 'form-token': `${visitor.token} x` }, {}],
  ]
  for (const [fields, changes] of wrong) {
    expect((await visitor.send(address, fields, changes)).status).toBe(403)
  }
  expect(stand()).toBe(before)
  expect((await visitor.send(address, right)).status).toBe(200)
  expect(stand()).not.toBe(before)
})

test.each(owned)('$method $path is there for nobody else, who changes nothing', async (route) => {
  const { visitor, stranger, stand, things } = await visitTwice()
  const address = addressOf(route, things)
  const before = stand()
  expect((await take(stranger, route, address)).status).toBe(404)
  expect((await take(new Visitor(visitor.origin), route, address)).status).toBeGreaterThanOrEqual(403)
  expect(stand()).toBe(before)
  expect((await take(visitor, route, address)).status).toBe(200)
})

test('what is listed for one visitor is not for another', async () => {
  const { stranger, things } = await visitTwice()
  for (const { path } of everyRoute.filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
    const { text } = await stranger.open(path)
    for (const thing of ['Paper mill', 'Adaeze', ...Object.values(things)])
      expect(text, path).not.toContain(thing)
  }
})

test.each(everyRoute)('$method $path knows no other method', async ({ path }) => {
  const { visitor, stand, things } = await visitTwice()
  const known = everyRoute.filter((route) => route.path === path).map(({ method }) => method)
  const before = stand()
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    if (known.some((one) => one === method)) continue
    expect(await visitor.ask(method, addressOf({ path }, things)), method).toBe(404)
  }
  expect(stand()).toBe(before)
})

test('answers to no other name', async () => {
  const { shop } = await visitShop()
  expect((await openAt(shop.origin, 'evil.example')).status).toBe(421)
})

test('reads no form larger than any of its own', async () => {
  const { visitor } = await visitShop()
  await visitor.open('/suppliers')
  expect((await visitor.send('/suppliers', { name: 'x'.repeat(20_000) })).status).toBe(413)
})

/** A shop with two visitors: one has one of everything, the other has nothing. */
async function visitTwice() {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'))
  const file = join(folder, 'books.sqlite')
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { sandbox, shop, visitor } = await visitShop({ file })
  const things = await makeThings(visitor, sandbox)
  const stranger = new Visitor(shop.origin)
  await stranger.open('/suppliers')
  return { visitor, stranger, things, stand: () => standOf(file, sandbox) }
}

/** Everything that a form could change: the books of the shop, those of Paga, and what Paga was asked. */
function standOf(file: string, sandbox: Sandbox): string {
  const database = new DatabaseSync(file, { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const rows = tables.map(({ name }) => database.prepare(`SELECT * FROM ${name}`).all())
  database.close()
  const paga = [
    sandbox.ledger.entries(),
    sandbox.payments.requests(),
    sandbox.connect.grants(),
    sandbox.journal.entries().length,
  ]
  return JSON.stringify([rows, paga])
}

function pick(given: Headers): Record<string, string | null> {
  return Object.fromEntries(Object.keys(headers).map((name) => [name, given.get(name)]))
}

/** Opens the shop under another name, which fetch cannot. */
function openAt(origin: string, host: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const asking = request(origin, { headers: { host } }, (answer) => {
      answer.resume()
      const given = new Headers(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]))
      resolve({ status: answer.statusCode ?? 0, path: '/', text: '', headers: given })
    })
    asking.on('error', reject)
    asking.end()
  })
}

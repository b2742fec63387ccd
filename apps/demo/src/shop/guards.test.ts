import { request } from 'node:http'
import { expect, test } from 'vitest'
import { routes } from './routes.ts'
import { Visitor, visitShop } from './visitor.fixture.ts'

test('every answer has a policy that allows nothing inline', async () => {
  const { visitor } = await visitShop()
  for (const path of ['/', '/suppliers', '/requests', '/shop.css', '/live.js', '/nowhere']) {
    const { headers } = await visitor.open(path)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('the cookie is bound to the host, and out of reach of scripts', async () => {
  const { visitor } = await visitShop()
  const cookie = (await visitor.open('/')).headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^__Host-shop=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  expect((await visitor.open('/')).headers.get('set-cookie')).toBeNull()
})

const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path)

test.each(posts)('%s takes no form from elsewhere', async (path) => {
  const { visitor, shop } = await visitShop()
  await visitor.open('/suppliers')
  const stranger = new Visitor(shop.origin)
  await stranger.open('/suppliers')
  const address = path.replaceAll(/:\w+/g, 'any')
  expect((await visitor.send(address, {}, { origin: 'http://127.0.0.1:1' })).status).toBe(403)
  expect((await visitor.send(address, {}, { origin: 'null' })).status).toBe(403)
  expect((await visitor.send(address, { 'form-token': '' })).status).toBe(403)
  expect((await visitor.send(address, { 'form-token': stranger.token })).status).toBe(403)
  expect((await visitor.send(address, {}, { cookie: '' })).status).toBe(403)
})

test('nothing of one visitor is there for another, on any route', async () => {
  const { visitor, shop, sandbox } = await visitShop()
  const payout = await visitor.planPayout('1500.50')
  const supplier =
    /action="\/suppliers\/([^/"]+)\/payouts"/.exec((await visitor.open('/suppliers')).text)?.[1] ?? ''
  const asked = await visitor.requestPayment('2000.50')
  const parts: Record<string, string> = {
    '/suppliers': supplier,
    '/payouts': payout.path.replace('/payouts/', ''),
    '/requests': asked.path.replace('/requests/', ''),
  }
  const owned = routes.filter(({ path }) => path.includes(':'))
  expect(owned.length).toBeGreaterThan(5)

  const stranger = new Visitor(shop.origin)
  await stranger.open('/suppliers')
  for (const { method, path } of owned) {
    const part = parts[path.slice(0, path.indexOf('/:'))] ?? ''
    expect(part).not.toBe('')
    const address = path.replace(/:\w+/, part)
    const seen =
      method === 'GET' ? await stranger.open(address) : await stranger.send(address, { amount: '100' })
    expect(seen.status, `${method} ${path}`).toBe(404)
  }
  expect((await stranger.open('/suppliers')).text).not.toContain('Paper mill')
  expect((await stranger.open('/requests')).text).not.toContain('Adaeze')
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
})

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</title><svg/onload=alert(1)>',
  '&lt;b&gt;',
]

test.each(payloads)('what is typed stays text: %s', async (payload) => {
  const { visitor } = await visitShop()
  const pages = [
    await visitor.planPayout('1500.50', payload),
    await visitor.open('/suppliers'),
    await visitor.requestPayment('2000.50', payload),
    await visitor.open('/requests'),
  ]
  const escaped = payload
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
  for (const { status, text } of pages) {
    expect(status).toBe(200)
    expect(text).toContain(escaped)
    expect(text).not.toContain(payload)
  }
  for (const field of ['amount', 'bank', 'account', 'phone', 'payer']) {
    const { text } = await visitor.send('/requests', {
      payer: 'Ada',
      phone: '1',
      amount: '1',
      [field]: payload,
    })
    expect(text).not.toContain(payload)
  }
})

test('answers to no other name', async () => {
  const { shop } = await visitShop()
  const status = await new Promise((resolve, reject) => {
    const asking = request(shop.origin, { headers: { host: 'evil.example' } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asking.on('error', reject)
    asking.end()
  })
  expect(status).toBe(421)
})

test('reads no form larger than any of its own', async () => {
  const { visitor } = await visitShop()
  await visitor.open('/suppliers')
  expect((await visitor.send('/suppliers', { name: 'x'.repeat(20_000) })).status).toBe(413)
})

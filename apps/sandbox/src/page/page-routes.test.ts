import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'
import { liveScript } from './live-script.ts'

const adminToken = 'CANARY-TOKEN'
const hostile = `</td><script>alert(1)</script><img src=x onerror="a">'&`
const escaped =
  '&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;a&quot;&gt;&#39;&amp;'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox({ adminToken }))
})
afterEach(() => sandbox.close())

const own = 'application/x-www-form-urlencoded'

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return sandbox.fetch(`http://localhost${path}`, { headers })
}

function post(
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = String(new URLSearchParams(form))
  return sandbox.fetch(`http://localhost${path}`, {
    method: 'POST',
    headers: { 'content-type': own, ...headers },
    body,
  })
}

/** The cookie of a browser that was let in. */
async function enter(): Promise<string> {
  const response = await post('/_sandbox/page/enter', { token: adminToken })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function shown(path: string): Promise<string> {
  return (await get(path, { cookie: await enter() })).text()
}

describe('who may look', () => {
  test('without the cookie every page asks for the admin token and shows nothing else', async () => {
    await ask('getBanks', '{"referenceNumber":"SEEN-BY-NOBODY"}', 'SEEN-BY-NOBODY')
    for (const path of ['/_sandbox/', '/_sandbox/page/requests/1', '/_sandbox/page/nowhere']) {
      const response = await get(path)
      expect(response.status).toBe(401)
      const text = await response.text()
      expect(text).toContain('Admin token')
      expect(text).not.toContain('SEEN-BY-NOBODY')
    }
  })

  test('the admin token gives a cookie that no script reads and no other site sends', async () => {
    const response = await post('/_sandbox/page/enter', { token: adminToken })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/_sandbox/')
    expect(response.headers.get('set-cookie')).toMatch(
      /^paga_sandbox_page=[0-9a-f]{128}; Path=\/_sandbox; HttpOnly; SameSite=Strict$/,
    )
    expect((await get('/_sandbox/', { cookie: await enter() })).status).toBe(200)
  })

  test.each(['', 'x', 'CANARY-TOKEN ', adminToken.toLowerCase()])(
    '%j is not the admin token',
    async (token) => {
      const response = await post('/_sandbox/page/enter', { token })
      expect(response.status).toBe(401)
      expect(response.headers.get('set-cookie')).toBeNull()
    },
  )

  test('a link lets in one browser, once', async () => {
    const link = new URL(sandbox.pageLink())
    const first = await get(link.pathname + link.search)
    expect(first.status).toBe(303)
    expect(first.headers.get('set-cookie')).toContain('HttpOnly')
    const second = await get(link.pathname + link.search)
    expect(second.status).toBe(401)
    expect(second.headers.get('set-cookie')).toBeNull()
    expect((await get('/_sandbox/page/enter')).status).toBe(401)
  })

  test('of many links only the newest ten hold', async () => {
    const links = Array.from({ length: 11 }, () => new URL(sandbox.pageLink()))
    const statuses = []
    for (const { pathname, search } of links) statuses.push((await get(pathname + search)).status)
    expect(statuses).toEqual([401, ...Array(10).fill(303)])
  })

  test.each(['paga_sandbox_page=', `paga_sandbox_page=${'0'.repeat(128)}`, 'other=1', adminToken])(
    'the cookie %j lets nobody in',
    async (cookie) => {
      expect((await get('/_sandbox/', { cookie })).status).toBe(401)
    },
  )

  test('before the first request the page says how a client gets here', async () => {
    const text = await (await get('/_sandbox/', { cookie: await enter() })).text()
    expect(text).toContain("<code>environment: { baseUrl: 'http://localhost' }</code>")
  })

  test('the cookie does not open the admin routes, nor the token in a header the page', async () => {
    expect((await get('/_sandbox/journal', { cookie: await enter() })).status).toBe(401)
    expect((await get('/_sandbox/', { 'x-sandbox-token': adminToken })).status).toBe(401)
  })
})

describe('forms', () => {
  async function formToken(): Promise<string> {
    return /name="form" value="(\w+)"/.exec(await shown('/_sandbox/'))?.[1] ?? ''
  }

  test('leaving makes the browser forget', async () => {
    const response = await post(
      '/_sandbox/page/leave',
      { form: await formToken() },
      { cookie: await enter() },
    )
    expect(response.status).toBe(303)
    expect(response.headers.get('set-cookie')).toBe(
      'paga_sandbox_page=; Path=/_sandbox; Max-Age=0; HttpOnly; SameSite=Strict',
    )
  })

  test('a form without the token of the page is refused', async () => {
    const cookie = await enter()
    for (const form of [{}, { form: '' }, { form: 'x' }]) {
      expect((await post('/_sandbox/page/leave', form, { cookie })).status).toBe(403)
    }
  })

  test('a form of a browser that is not inside is refused, whatever token it holds', async () => {
    expect((await post('/_sandbox/page/leave', { form: await formToken() })).status).toBe(401)
  })

  test.each(['cross-site', 'same-site'])('a form of another origin (%s) is refused', async (site) => {
    const headers = { cookie: await enter(), 'sec-fetch-site': site }
    expect((await post('/_sandbox/page/leave', { form: await formToken() }, headers)).status).toBe(403)
    expect((await post('/_sandbox/page/enter', { token: adminToken }, headers)).status).toBe(403)
  })

  test('a form that is too large or none is refused', async () => {
    expect((await post('/_sandbox/page/enter', { token: 'x'.repeat(65_536) })).status).toBe(413)
    const headers = { 'content-type': 'application/json' }
    expect((await post('/_sandbox/page/enter', { token: 'x' }, headers)).status).toBe(400)
  })
})

describe('what a page is made of', () => {
  test('nothing of it is loaded from elsewhere, runs inline or is kept', async () => {
    // Before the first request the page names the address of the sandbox.
    await get('/nowhere')
    const response = await get('/_sandbox/', { cookie: await enter() })
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    const text = await response.text()
    expect(text).not.toMatch(/ on\w+=| style=|<style|<script(?! type="module" src="\/_sandbox\/)|https?:/)
  })

  test('script and style are served with their types', async () => {
    const script = await get('/_sandbox/page/live.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await script.text()).toBe(liveScript)
    expect((await get('/_sandbox/page/style.css')).headers.get('content-type')).toBe(
      'text/css; charset=utf-8',
    )
  })

  test('a strange Host is 421, before anything is shown', async () => {
    const headers = { host: 'evil.test', cookie: await enter() }
    expect((await get('/_sandbox/', headers)).status).toBe(421)
    expect((await get('/_sandbox/page/live.js', headers)).status).toBe(421)
  })

  test('the page leads to the one with a slash', async () => {
    expect((await get('/_sandbox')).headers.get('location')).toBe('/_sandbox/')
  })

  test('looking at the page leaves no trace in the journal', async () => {
    await shown('/_sandbox/')
    expect(sandbox.journal.entries()).toEqual([])
  })

  test('an unknown request is 404', async () => {
    const response = await get('/_sandbox/page/requests/9', { cookie: await enter() })
    expect(response.status).toBe(404)
  })
})

describe('what a client wrote is shown as text', () => {
  test.each([
    ['a reference', 'moneyTransfer', { referenceNumber: hostile, amount: 1, destinationAccount: 'B' }],
    ['an account', 'moneyTransfer', { referenceNumber: 'A', amount: 1, destinationAccount: hostile }],
    ['an amount', 'moneyTransfer', { referenceNumber: 'A', amount: hostile, destinationAccount: 'B' }],
    ['a name of a member', 'moneyTransfer', { referenceNumber: 'A', [hostile]: 1 }],
  ])('%s', async (_, operation, body) => {
    await ask(operation, JSON.stringify(body), 'WRONG')
    const text = `${await shown('/_sandbox/')}${await shown('/_sandbox/page/requests/1')}`
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<img')
    expect(text).toContain('&lt;script&gt;alert(1)')
  })

  test('a path', async () => {
    await get(`/x/${encodeURIComponent(hostile)}?y=${hostile}`)
    expect(await shown('/_sandbox/')).not.toContain('<script>alert')
  })

  test('a reference, letter by letter', async () => {
    await ask('getBanks', JSON.stringify({ referenceNumber: hostile }), 'WRONG')
    expect(await shown('/_sandbox/')).toContain(`<td role="cell" class="wide reference">${escaped}</td>`)
  })
})

describe('one request', () => {
  const body = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"08099999999"}'

  test('tells what was hashed instead, beside what was expected, the difference marked, and why', async () => {
    await ask('moneyTransfer', body, 'SEND-A100.0008099999999')
    const text = await shown('/_sandbox/page/requests/1')
    expect(text).toContain('<p class="text">SEND-A10008099999999[hash key]</p>')
    expect(text).toContain('<p class="text">SEND-A100<mark>.00</mark>08099999999[hash key]</p>')
    expect(text).toContain('<code>amount</code> was hashed as 100.00, not as 100.')
  })

  test('tells the fields of a right hash and what the code means', async () => {
    await ask('moneyTransfer', body, 'SEND-A10008099999999')
    const text = await shown('/_sandbox/page/requests/1')
    expect(text).toContain('The hash is right, by the profile <strong>documented</strong>.')
    expect(text).toContain('<td><code>destinationAccount</code></td><td><code>08099999999</code></td>')
    expect(text).toContain('0 SUCCESS')
  })

  test('shows no secret, not even where it was hashed wrongly', async () => {
    const secret =
      '{"referenceNumber":"S-A","amount":1,"destinationAccount":"B","senderPrincipal":"@adaeze","senderCredentials":"CANARY-PIN"}'
    for (const preimage of ['S-A1B@adaezeCANARY-PIN', 'S-A1.0B@adaezeCANARY-PIN', 'CANARY-PIN', 'WRONG']) {
      await ask('moneyTransfer', secret, preimage)
    }
    const pages = await Promise.all([1, 2, 3, 4].map((number) => shown(`/_sandbox/page/requests/${number}`)))
    const text = [...pages, await shown('/_sandbox/')].join()
    for (const word of ['CANARY', 'TESTHASHKEY', 'TEST-CREDENTIALS']) expect(text).not.toContain(word)
  })
})

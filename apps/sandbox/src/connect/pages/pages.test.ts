import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../../sandbox.ts'
import { asked, changed, connectSandbox, oauth, redirectUri } from '../ask-connect.fixture.ts'
import { TestBrowser, type TestPage } from '../test-browser.fixture.ts'

let now = 0
let sandbox: Sandbox
let browser: TestBrowser
beforeEach(async () => {
  now = Date.UTC(2026, 10, 21)
  sandbox = await connectSandbox({ clock: () => now, connect: { clientName: 'Ada’s <Shop>' } })
  browser = new TestBrowser(sandbox)
})
afterEach(() => sandbox.close())

async function consent(parameters: URLSearchParams = changed(asked, {})): Promise<TestPage> {
  const login = await browser.visit(parameters)
  return browser.follow(await browser.submit(login, { user: '08012345678', pin: '1234' }))
}

describe('the login page', () => {
  test('lets in with phone number and PIN, then asks for consent', async () => {
    const page = await consent()
    expect(page.status).toBe(200)
    expect(page.html).toContain('signed in as <strong>Adaeze Obi</strong>')
  })

  test('has a button for each test user', async () => {
    const page = await browser.visit(asked)
    const users = Array.from(page.html.matchAll(/name="testUser" value="([^"]+)"/g), ([, phone]) => phone)
    expect(users).toHaveLength(6)
    const chosen = await browser.follow(await browser.submit(page, { testUser: '+2348034567890' }))
    expect(chosen.html).toContain('signed in as <strong>Fatima Bello</strong>')
  })

  test.each([
    ['a wrong PIN', { user: '@adaeze', pin: '4321' }, 401, 'do not belong together'],
    ['nobody', { user: '08099999999', pin: '1234' }, 401, 'do not belong together'],
    ['nothing', {}, 401, 'do not belong together'],
    ['a test user there is not', { testUser: '+2348099999999' }, 401, 'no such test user'],
    ['a disabled account', { user: '+2348055500103', pin: '5678' }, 403, 'is disabled'],
    ['a locked account', { testUser: '+2348055500129' }, 403, 'is locked'],
  ])('refuses %s and says so', async (_, fields, status, problem) => {
    const page = await browser.submit(await browser.visit(asked), fields)
    expect([page.status, page.location]).toEqual([status, ''])
    expect(page.html).toMatch(new RegExp(`role="alert"[^>]*>[^<]*${problem}`))
    expect((await browser.visit(asked)).html).toContain('<h1>Sign in</h1>')
  })

  test('gives another cookie to who is let in', async () => {
    const login = await browser.visit(asked)
    const before = browser.cookie
    await browser.submit(login, { testUser: '+2348012345678' })
    expect(before).toMatch(/^paga_sandbox_login=[\w-]{43}$/)
    expect(browser.cookie).not.toBe(before)
  })

  test('forgets who signed in after ten minutes without a decision', async () => {
    await consent()
    now += 600_000
    expect((await browser.visit(asked)).html).toContain('<h1>Sign in</h1>')
  })
})

test('whose account is locked between login and consent cannot allow anything', async () => {
  const page = await consent()
  sandbox.customers.update('@adaeze', { state: 'locked' })
  const answer = await browser.submit(page, { decision: 'allow' })
  expect([answer.status, answer.location]).toEqual([403, ''])
  expect(sandbox.connect.grants()).toEqual([])
})

describe('the consent page', () => {
  test('lists in words what is asked for, in the order of the documents, and nothing else', async () => {
    const { html } = await consent(
      changed(asked, {
        scope: 'USER_DETAILS_REQUEST,MONEY_TRANSFER,MERCHANT_PAYMENT',
        user_data: 'EMAIL ACCOUNT_BALANCE',
      }),
    )
    const words = Array.from(html.matchAll(/<li>([^<]*)<\/li>/g), ([, entry]) => entry)
    expect(words).toEqual([
      'take payments from your Paga account',
      'send money to your Paga account, and to bank accounts for you',
      'see the details of your Paga account that are listed here',
      // Not the balance, which nobody is told without its scope.
      'your e-mail address',
    ])
  })

  test('says who asks, where the user is sent back to, and that this is a sandbox', async () => {
    const { html } = await consent()
    expect(html).toContain('Ada’s &lt;Shop&gt; will be able to')
    expect(html).toContain('sent back to <strong>http://localhost:9000</strong>')
    expect(html).toContain('It is not Paga, and no real money moves.')
  })

  test('sends the user back with code, state and issuer, by GET', async () => {
    const { status, location } = await browser.submit(await consent(), { decision: 'allow' })
    expect(status).toBe(303)
    expect(location.startsWith(`${redirectUri}?`)).toBe(true)
    expect(Object.fromEntries(new URL(location).searchParams)).toEqual({
      code: expect.stringMatching(/^[\w-]{43}$/),
      state: asked['state'],
      iss: 'http://localhost',
    })
  })

  test('keeps the query that the redirect URI has of its own', async () => {
    await using other = await connectSandbox({ connect: { redirectUris: [`${redirectUri}?shop=1`] } })
    const url = `${oauth}/authorization?${changed(asked, { redirect_uri: `${redirectUri}?shop=1` })}`
    expect(other.connect.authorize({ user: '@adaeze', url }).url).toMatch(
      /\/cb\?shop=1&code=[\w-]{43}&state=/,
    )
  })

  test('sends the user back with access_denied after Deny, and there is no grant', async () => {
    const { status, location } = await browser.submit(await consent(), { decision: 'deny' })
    expect(status).toBe(303)
    const { searchParams } = new URL(location)
    expect([searchParams.get('error'), searchParams.get('state')]).toEqual(['access_denied', asked['state']])
    expect(sandbox.connect.grants()).toEqual([])
  })

  test('lets the user choose another account', async () => {
    const page = await browser.follow(await browser.submit(await consent(), { decision: 'switch' }))
    expect(page.html).toContain('<h1>Sign in</h1>')
  })

  test('asks again for a decision it does not know', async () => {
    const page = await browser.submit(await consent(), { decision: 'maybe' })
    expect([page.status, page.location]).toEqual([400, ''])
  })

  test.each(['allow', 'deny'])('ends the login with the decision: %s', async (decision) => {
    await browser.submit(await consent(), { decision })
    expect((await browser.visit(asked)).html).toContain('<h1>Sign in</h1>')
  })
})

describe('RFC 6749, 10.12: a form that was not shown to this browser for this request is refused', () => {
  const forged: readonly (readonly [
    what: string,
    forge: (page: TestPage) => TestPage | Promise<TestPage>,
  ])[] = [
    ['without a token', (page) => ({ ...page, hidden: { ...page.hidden, token: '' } })],
    ['with the token of another browser', async (page) => ({ ...page, hidden: await hiddenOfAnother() })],
    [
      'for another request',
      (page) => ({ ...page, action: page.action.replace('MERCHANT_PAYMENT', 'MONEY_TRANSFER') }),
    ],
    ['for another redirect URI', (page) => ({ ...page, action: page.action.replace('9000', '9001') })],
  ]
  const hiddenOfAnother = async () => (await new TestBrowser(sandbox).visit(asked)).hidden

  test.each(forged)('login %s', async (_, forge) => {
    const page = await browser.submit(await forge(await browser.visit(asked)), { testUser: '+2348012345678' })
    expect([page.status, page.location]).toEqual([403, ''])
  })

  test.each(forged)('consent %s', async (_, forge) => {
    const step = { step: 'consent', decision: 'allow' }
    const page = await browser.submit(await forge(await consent()), step)
    expect([page.status, page.location]).toEqual([403, ''])
    expect(sandbox.connect.grants()).toEqual([])
  })

  test('consent with the token of the login form, and consent of nobody', async () => {
    const login = await browser.visit(asked)
    const page = await browser.submit(login, { step: 'consent', decision: 'allow' })
    expect([page.status, page.location]).toEqual([403, ''])
  })

  test('consent sent twice', async () => {
    const page = await consent()
    await browser.submit(page, { decision: 'allow' })
    expect((await browser.submit(page, { decision: 'allow' })).status).toBe(403)
    expect(sandbox.connect.grants()).toHaveLength(1)
  })
})

describe('every page', () => {
  const pages: readonly (readonly [name: string, open: () => Promise<TestPage>])[] = [
    ['login', () => browser.visit(asked)],
    ['consent', () => consent()],
    ['error', () => browser.visit(changed(asked, { client_id: 'nobody' }))],
  ]

  test.each(pages)(
    '%s: cannot be framed, sniffed, kept or told to others (RFC 6749, 10.13; RFC 9700, 4.2.4)',
    async (_, open) => {
      const { headers } = await open()
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  test.each(pages)('%s: allows no script and nothing inline', async (_, open) => {
    const { headers, html } = await open()
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|script/)
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i)
  })

  test.each(pages)('%s: leaves a popup the page that opened it', async (_, open) => {
    expect((await open()).headers.get('cross-origin-opener-policy')).toBeNull()
  })

  test.each(pages)('%s: loads nothing from elsewhere', async (_, open) => {
    const { html } = await open()
    const links = Array.from(html.matchAll(/(?:href|src|action)="([^"]*)"/g), ([, link]) => link ?? '')
    expect(links.filter((link) => !/^(\/paga-webservices\/oauth2\/|data:,$)/.test(link))).toEqual([])
  })

  test.each(pages)('%s: has a language, a title, one heading and a label for each field', async (_, open) => {
    const { html } = await open()
    expect(html).toContain('<html lang="en">')
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    const fields = Array.from(html.matchAll(/<input id="(\w+)"/g), ([, id]) => id)
    for (const id of fields) expect(html).toContain(`<label for="${id}">`)
  })

  test('forms may lead only here and to where the user is sent back', async () => {
    await using other = await connectSandbox({ connect: { redirectUris: ['https://shop.test/cb'] } })
    const query = changed(asked, { redirect_uri: 'https://shop.test/cb' })
    const { headers } = await new TestBrowser(other).visit(query)
    expect(headers.get('content-security-policy')).toContain("form-action 'self' https://shop.test;")
  })

  const payloads = [
    '"><script>alert(1)</script>',
    "'onmouseover=alert(1)",
    '</form><form action=//evil.test>',
  ]
  test.each(payloads)('escapes %s wherever it comes from', async (payload) => {
    const { html } = await browser.visit(changed(asked, { state: payload, extra: payload }))
    const problem = await browser.submit(await browser.visit(asked), { user: payload, pin: payload })
    await using other = await connectSandbox({ connect: { clientName: payload } })
    const named = await new TestBrowser(other).visit(asked)
    for (const page of [html, problem.html, named.html]) {
      expect(page).not.toContain(payload)
      expect(page.match(/<form/g)).toHaveLength(2)
      expect(page).not.toContain('<script')
    }
  })

  test('the style sheet is text/css and loads nothing', async () => {
    const response = await sandbox.fetch(`${oauth}/style.css`)
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await response.text()).not.toMatch(/url\(|@import/)
  })
})

test('any other method at the authorization endpoint is 405', async () => {
  const response = await sandbox.fetch(`${oauth}/authorization?${changed(asked, {})}`, { method: 'PUT' })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST'])
})

test('the form may be sent to the address with a trailing slash too', async () => {
  const response = await sandbox.fetch(`${oauth}/authorization/?${changed(asked, {})}`)
  expect(response.status).toBe(200)
})

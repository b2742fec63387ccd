import { describe, expect, test } from 'vitest'
import type { ConnectSettings } from './connect-settings.ts'
import { createConnect } from './create-connect.ts'
import { codeOf, type FakePage, fakePage, STATE, settingsFor, VERIFIER } from './fake-page.fixture.ts'

/** A popup flow that waits for its answer. */
async function waiting(
  others: Partial<ConnectSettings<unknown>> = {},
): Promise<FakePage & { outcome: Promise<unknown> }> {
  const fake = fakePage()
  const outcome = createConnect(settingsFor(fake.page, others)).popup()
  outcome.catch(() => {})
  await fake.waiting
  return { ...fake, outcome }
}

function answer(query: string): { data: unknown } {
  return { data: { pagakitConnect: query } }
}

test('opens the window before anything is awaited, as part of the click', () => {
  const fake = fakePage()
  const outcome = createConnect(settingsFor(fake.page, { now: () => Number.NaN })).popup()
  outcome.catch(() => {})
  expect(fake.log.opened).toEqual([''])
})

test('sends the window to Paga, and hands the code to the server with the verifier', async () => {
  const { popup, tell, outcome, busy } = await waiting()
  const { origin, searchParams } = new URL(popup.visited[0] ?? '')
  expect(origin).toBe('https://beta.mypaga.com')
  expect(searchParams.get('state')).toBe(STATE)
  // RFC 7636, appendix B.
  expect(searchParams.get('code_challenge')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  expect(searchParams.get('code_challenge_method')).toBe('S256')

  tell(answer(`?code=one-time&state=${STATE}`))
  const redirectUri = 'https://shop.example/callback'
  expect(await outcome).toEqual({ code: 'one-time', codeVerifier: VERIFIER, redirectUri })
  expect(popup.closed).toBe(true)
  expect(busy()).toBe(0)
})

describe('does not hear (RFC 9700, 4.17)', () => {
  test.each([
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['another window', { source: {} }],
    ['a message of another kind', { data: 'webpackHotUpdate' }],
    ['a message that holds no text', { data: { pagakitConnect: 7 } }],
    ['nothing', { data: null }],
  ])('%s', async (_, message) => {
    const { tell, tick, outcome, busy, popup } = await waiting()
    tell({ ...answer(`?code=injected&state=${STATE}`), ...message })
    tick()
    expect(busy()).toBe(2)
    tell(answer(`?code=true&state=${STATE}`))
    expect(await outcome).toMatchObject({ code: 'true' })
    expect(popup.closed).toBe(true)
  })
})

describe('says', () => {
  test('that the browser opened no window', async () => {
    const { page } = fakePage('', { blocksPopups: true })
    expect(await codeOf(() => createConnect(settingsFor(page)).popup())).toBe('POPUP_BLOCKED')
  })

  test('that a blocker closed it at once', async () => {
    const fake = fakePage()
    fake.popup.closed = true
    expect(await codeOf(() => createConnect(settingsFor(fake.page)).popup())).toBe('POPUP_BLOCKED')
  })

  test('that the user closed it', async () => {
    const { popup, tick, outcome, busy } = await waiting()
    tick()
    expect(busy()).toBe(2)
    popup.closed = true
    tick()
    expect(await codeOf(() => outcome)).toBe('POPUP_CLOSED')
    expect(busy()).toBe(0)
  })

  test('that ten minutes are over, and closes it', async () => {
    let now = 0
    const { popup, tick, outcome, busy } = await waiting({ now: () => now })
    now = 600_001
    tick()
    expect(await codeOf(() => outcome)).toBe('TIMED_OUT')
    expect(popup.closed).toBe(true)
    expect(busy()).toBe(0)
  })

  test.each([
    ['that the state is another', '?code=c&state=other', 'STATE_MISMATCH'],
    ['that the user said no', `?error=access_denied&state=${STATE}`, 'DENIED'],
  ])('%s, and closes it', async (_, query, code) => {
    const { popup, tell, outcome } = await waiting()
    tell(answer(query))
    expect(await codeOf(() => outcome)).toBe(code)
    expect(popup.closed).toBe(true)
  })
})

test('takes one answer to one question', async () => {
  let taken = 0
  const { tell, outcome } = await waiting({ server: async () => ++taken })
  tell(answer(`?code=first&state=${STATE}`))
  tell(answer(`?code=second&state=${STATE}`))
  expect(await outcome).toBe(1)
})

test('keeps the page of another origin than the redirect address from starting', async () => {
  const { page } = fakePage()
  const settings = settingsFor(page, { redirectUri: 'https://www.shop.example/callback' })
  expect(await codeOf(() => createConnect(settings).popup())).toBe('INVALID_SETTINGS')
})

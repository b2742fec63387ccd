import { describe, expect, test } from 'vitest'
import type { ConnectSettings, ConnectStorage } from './connect-settings.ts'
import { createConnect } from './create-connect.ts'
import { codeOf, fakePage, fakeStorage, STATE, settingsFor, VERIFIER } from './fake-page.fixture.ts'

const redirectUri = 'https://shop.example/callback'
const withoutStorage: ConnectStorage = {
  getItem: () => {
    throw new DOMException('denied', 'SecurityError')
  },
  setItem: () => {
    throw new DOMException('denied', 'SecurityError')
  },
  removeItem: () => {},
}

/** Leaves for Paga in a tab with this storage. */
async function leave(
  storage: ConnectStorage,
  others: Partial<ConnectSettings<unknown>> = {},
): Promise<string[]> {
  const { page, log } = fakePage()
  await createConnect(settingsFor(page, { storage, ...others })).redirect()
  return log.assigned
}

/** Comes back to the callback page of the same tab. */
function comeBack(query: string, storage: ConnectStorage, hasOpener = false) {
  const { page, log } = fakePage(query, { hasOpener })
  return { log, connect: createConnect(settingsFor(page, { storage })) }
}

test('remembers the request in the tab, then leaves for Paga', async () => {
  const storage = fakeStorage()
  const [url = ''] = await leave(storage)
  const { searchParams } = new URL(url)
  expect(searchParams.get('state')).toBe(STATE)
  expect(searchParams.get('code_challenge')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  expect(url).not.toContain(VERIFIER)
  expect([...storage.kept.values()].join()).toContain(VERIFIER)
})

test('hands the code to the server with the verifier, after taking it out of the address (RFC 9700, 4.2 and 4.3)', async () => {
  const storage = fakeStorage()
  await leave(storage)
  const { log, connect } = comeBack(`?code=one-time&state=${STATE}`, storage)
  expect(await connect.callback()).toEqual({
    flow: 'redirect',
    result: { code: 'one-time', codeVerifier: VERIFIER, redirectUri },
  })
  expect(log.replaced).toEqual([redirectUri])
})

test('gives a second caller on the same page what the first got', async () => {
  const storage = fakeStorage()
  await leave(storage)
  const { connect } = comeBack(`?code=c&state=${STATE}`, storage)
  const [first, second] = await Promise.all([connect.callback(), connect.callback()])
  expect(second).toBe(first)
})

describe('refuses', () => {
  test('the same address a second time', async () => {
    const storage = fakeStorage()
    await leave(storage)
    const query = `?code=c&state=${STATE}`
    await comeBack(query, storage).connect.callback()
    expect(await codeOf(() => comeBack(query, storage).connect.callback())).toBe('STATE_MISMATCH')
  })

  test('a true state after a false one', async () => {
    const storage = fakeStorage()
    await leave(storage)
    expect(await codeOf(() => comeBack('?code=c&state=guess', storage).connect.callback())).toBe(
      'STATE_MISMATCH',
    )
    expect(storage.kept.size).toBe(0)
    const second = comeBack(`?code=c&state=${STATE}`, storage)
    expect(await codeOf(() => second.connect.callback())).toBe('STATE_MISMATCH')
  })

  test('an answer in another browser, and takes it out of the address too', async () => {
    await leave(fakeStorage())
    const { log, connect } = comeBack(`?code=c&state=${STATE}`, fakeStorage())
    expect(await codeOf(() => connect.callback())).toBe('STATE_MISMATCH')
    expect(log.replaced).toEqual([redirectUri])
  })

  test('an address without any answer', async () => {
    expect(await codeOf(() => comeBack('', fakeStorage()).connect.callback())).toBe('STATE_MISMATCH')
  })

  test('an answer to the question before the last', async () => {
    const storage = fakeStorage()
    await leave(storage)
    await leave(storage, { randomText: () => 'n'.repeat(43) })
    const late = comeBack(`?code=c&state=${STATE}`, storage)
    expect(await codeOf(() => late.connect.callback())).toBe('STATE_MISMATCH')
  })

  test('an answer where what was remembered is unreadable', async () => {
    const storage = fakeStorage()
    storage.setItem('pagakit-connect', '{')
    expect(await codeOf(() => comeBack(`?code=c&state=${STATE}`, storage).connect.callback())).toBe(
      'STATE_MISMATCH',
    )
  })
})

describe('in a window that was opened for it', () => {
  test('tells the page that opened it, and no page of another origin (RFC 9700, 4.17)', async () => {
    const query = `?code=c&state=${STATE}`
    const { log, connect } = comeBack(query, fakeStorage(), true)
    expect(await connect.callback()).toEqual({ flow: 'popup' })
    expect(log.posted).toEqual([[{ pagakitConnect: query }, 'https://shop.example']])
    expect(log.replaced).toEqual([redirectUri])
  })

  test('tells it too where the tab remembers another question, such as one the user came back from', async () => {
    const storage = fakeStorage()
    await leave(storage, { randomText: () => 'n'.repeat(43) })
    const { log, connect } = comeBack(`?code=c&state=${STATE}`, storage, true)
    expect(await connect.callback()).toEqual({ flow: 'popup' })
    expect(log.posted).toHaveLength(1)
  })

  test('answers itself where it asked itself', async () => {
    const storage = fakeStorage()
    await leave(storage)
    const { log, connect } = comeBack(`?code=c&state=${STATE}`, storage, true)
    expect(await connect.callback()).toMatchObject({ flow: 'redirect' })
    expect(log.posted).toEqual([])
  })
})

describe('where the browser keeps nothing', () => {
  test('says so, and does not leave', async () => {
    const { page, log } = fakePage()
    const connect = createConnect(settingsFor(page, { storage: withoutStorage }))
    expect(await codeOf(() => connect.redirect())).toBe('STORAGE_UNAVAILABLE')
    expect(log.assigned).toEqual([])
  })

  test('still answers as a popup', async () => {
    const { connect } = comeBack(`?code=c&state=${STATE}`, withoutStorage, true)
    expect(await connect.callback()).toEqual({ flow: 'popup' })
  })
})

import { describe, expect, test } from 'vitest'
import { ConnectError, isConnectError } from './connect-error.ts'
import { createConnect } from './create-connect.ts'
import { codeOf, fakePage, settingsFor } from './fake-page.fixture.ts'

describe('the settings', () => {
  const { page } = fakePage()

  test.each([
    ['no server', { server: '' }],
    ['no client id', { clientId: '' }],
    ['a redirect address that is none', { redirectUri: 'callback' }],
  ])('are refused at once with %s', async (_, others) => {
    expect(await codeOf(() => createConnect(settingsFor(page, others)))).toBe('INVALID_SETTINGS')
  })

  test('may be made where there is no page, such as a server that renders', () => {
    const { page: _, storage: __, ...settings } = settingsFor(page)
    expect(Object.keys(createConnect(settings))).toEqual(['redirect', 'popup', 'callback'])
  })
})

test('state and verifier are 256 random bits each, and never the same', async () => {
  const { page, log } = fakePage()
  const { randomText: _, ...settings } = settingsFor(page)
  for (let count = 0; count < 20; count++) await createConnect(settings).redirect()
  const parameters = log.assigned.map((url) => new URL(url).searchParams)
  const states = parameters.map((each) => each.get('state') ?? '')
  for (const state of states) expect(state).toMatch(/^[\w-]{43}$/)
  expect(new Set(states).size).toBe(20)
  expect(new Set(parameters.map((each) => each.get('code_challenge'))).size).toBe(20)
})

test('an error is known by its brand, and another package may have a class of the same name', () => {
  class OtherError extends Error {
    override readonly name = 'ConnectError'
  }
  expect(isConnectError(new ConnectError('DENIED', 'no'))).toBe(true)
  for (const other of [new OtherError(), undefined, null, 'DENIED', {}])
    expect(isConnectError(other)).toBe(false)
})

test('the button can be imported where there is no page', async () => {
  const { defineConnectButton } = await import('./define-connect-button.ts')
  expect(defineConnectButton).toBeTypeOf('function')
})

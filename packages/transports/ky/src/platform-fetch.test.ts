import { afterEach, expect, test, vi } from 'vitest'
import { platformFetch } from './platform-fetch.ts'

const fetch = vi.fn<typeof globalThis.fetch>()
const init = { method: 'POST', body: '{}' }

afterEach(() => {
  vi.unstubAllGlobals()
  fetch.mockReset()
})

async function callsOn(globals: Readonly<Record<string, unknown>>, times = 1): Promise<unknown[]> {
  vi.stubGlobal('fetch', fetch)
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  const fetchLike = platformFetch()
  for (let count = 0; count < times; count++) await fetchLike('https://paga.test/', init)
  return fetch.mock.calls
}

test('hands address and init to the fetch of the platform', async () => {
  expect(await callsOn({})).toEqual([['https://paga.test/', init]])
})

test('keeps Deno from using a connection twice, with one client for all calls', async () => {
  const client = { own: true }
  const createHttpClient = vi.fn(() => client)
  const calls = await callsOn({ Deno: { createHttpClient } }, 2)
  expect(createHttpClient.mock.calls).toEqual([[{ poolMaxIdlePerHost: 0, http2: false }]])
  expect(calls).toEqual(Array(2).fill(['https://paga.test/', { ...init, client }]))
})

test('keeps Bun from accepting every certificate because of the environment', async () => {
  expect(await callsOn({ Bun: {} })).toEqual([
    ['https://paga.test/', { ...init, tls: { rejectUnauthorized: true } }],
  ])
})

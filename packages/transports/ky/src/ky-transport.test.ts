import { expect, onTestFinished, test, vi } from 'vitest'
import { kyTransport } from './ky-transport.ts'

test.for([
  { connectTimeoutMs: 0 },
  { connectTimeoutMs: Number.NaN },
  { maxSockets: 1.5 },
  { maxSockets: -1 },
  { idleTimeoutMs: 2 ** 31 },
])('refuses the setting %o', (options) => {
  expect(() => kyTransport(options)).toThrow(
    new RangeError(`kyTransport: ${Object.keys(options)[0]} must be a whole number from 1 to 2147483647.`),
  )
})

test('puts neither headers nor body nor signal on the Request that ky builds', async () => {
  const built: Request[] = []
  const Original = globalThis.Request
  vi.stubGlobal(
    'Request',
    class extends Original {
      constructor(...args: ConstructorParameters<typeof Original>) {
        super(...args)
        built.push(this)
      }
    },
  )
  const transport = kyTransport({ fetch: async () => new Response('ok') })
  await transport.exchange({
    method: 'POST',
    url: 'https://paga.test/',
    headers: { credentials: 's3cr3t' },
    body: 'body',
    signal: new AbortController().signal,
    maxResponseBytes: 10,
  })
  vi.unstubAllGlobals()
  const ours = built.filter(({ url }) => url === 'https://paga.test/')
  expect(ours.map(({ body, headers, redirect }) => ({ body, headers: [...headers], redirect }))).toEqual([
    { body: null, headers: [], redirect: 'manual' },
  ])
})

test('refuses a request that cannot be sent before it asks anyone', async () => {
  const fetch = vi.fn()
  const exchange = kyTransport({ fetch }).exchange({
    method: 'POST',
    url: 'https://paga.test/',
    headers: { Host: 'elsewhere.test' },
    signal: new AbortController().signal,
    maxResponseBytes: 10,
  })
  await expect(exchange).rejects.toMatchObject({
    kind: 'unreachable',
    bytesWritten: 'none',
    message: 'The request cannot be sent: the header host is set by the transport itself. Nothing was sent.',
  })
  expect(fetch).not.toHaveBeenCalled()
})

test('has no deadline of its own: the signal alone ends a slow exchange', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const fetch = () =>
    new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), 60 * 60 * 1000))
  const exchange = kyTransport({ fetch }).exchange({
    method: 'POST',
    url: 'https://paga.test/',
    headers: {},
    signal: new AbortController().signal,
    maxResponseBytes: 10,
  })
  await Promise.all([
    vi.advanceTimersByTimeAsync(61 * 60 * 1000),
    expect(exchange).resolves.toMatchObject({ status: 200 }),
  ])
})

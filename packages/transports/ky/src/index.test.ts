import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'

// Every test starts processes.
vi.setConfig({ testTimeout: 30_000 })

const entry = JSON.stringify(new URL('index.ts', import.meta.url))
const exchange = `transport.exchange({
  method: 'GET', url: process.argv[1], headers: {}, signal: new AbortController().signal, maxResponseBytes: 100 })`

/** Runs a module in a process of its own and gives what it printed. */
async function run(code: string, url = '', env: NodeJS.ProcessEnv = {}): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@pagakit/source', '--input-type=module', '--eval', code, url],
    {
      cwd: import.meta.dirname,
      env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1', ...env },
      timeout: 25_000,
    },
  )
  return JSON.parse(stdout)
}

async function startServer(): Promise<string> {
  const server = createServer((_, response) => response.end('ok'))
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // A server on a port has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

test('importing and constructing loads neither ky nor HTTP nor fetch; the first exchange does', async () => {
  const loaded = await run(
    `
    import { registerHooks } from 'node:module'
    const resolved = []
    registerHooks({ resolve: (name, context, next) => (resolved.push(name), next(name, context)) })
    const watched = ['_http_client', 'http', 'https', 'tls', 'net', 'internal/deps/undici/undici']
    const state = () => ({
      ky: resolved.includes('ky'),
      builtins: watched.filter((name) => process.moduleLoadList.includes('NativeModule ' + name)),
    })
    const before = state()
    const { kyTransport } = await import(${entry})
    const transport = kyTransport()
    const constructed = state()
    await ${exchange}
    console.log(JSON.stringify([before, constructed, state()]))`,
    await startServer(),
  )
  const nothing = { ky: false, builtins: [] }
  expect(loaded).toEqual([
    nothing,
    nothing,
    {
      ky: true,
      builtins: expect.arrayContaining(['_http_client', 'http', 'net', 'internal/deps/undici/undici']),
    },
  ])
})

test('a script ends by itself while connections are idle', async () => {
  const url = await startServer()
  const started = performance.now()
  const code = `
    const { kyTransport } = await import(${entry})
    const transport = kyTransport({ idleTimeoutMs: 60_000 })
    const { status } = await ${exchange}
    console.log(status)`
  expect(await run(code, url)).toBe(200)
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('proxies named in the environment see nothing', async () => {
  const url = await startServer()
  const proxied: unknown[] = []
  const proxy = createServer((request, response) => {
    proxied.push(request.url)
    response.end('proxied')
  })
  proxy.on('connect', (request, socket) => {
    proxied.push(request.url)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => void proxy.close())
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']
  const env = {
    NODE_USE_ENV_PROXY: '1',
    NO_PROXY: '',
    no_proxy: '',
    ...Object.fromEntries(names.map((name) => [name, address])),
  }

  const ours = `
    const { kyTransport } = await import(${entry})
    const transport = kyTransport()
    const { body } = await ${exchange}
    console.log(JSON.stringify(new TextDecoder().decode(body)))`
  expect(await run(ours, url, env)).toBe('ok')
  expect(proxied).toEqual([])

  // The environment does name a proxy that works: the platform's own fetch goes there.
  const platforms = `await fetch(process.argv[1]).catch(() => {}); console.log(0); process.exit()`
  await run(platforms, url, env)
  expect(proxied).not.toEqual([])
})

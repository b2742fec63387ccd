import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const entry = JSON.stringify(new URL('index.ts', import.meta.url))
const exchange = `transport.exchange({
  method: 'GET', url: process.argv[1], headers: {}, signal: new AbortController().signal, maxResponseBytes: 100 })`

/** Runs a module in a process of its own, with the address of a server, and gives what it printed. */
async function run(code: string): Promise<unknown> {
  const server = createServer((_, response) => response.end('ok'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // A server on a port has an address of this kind.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@pagakit/source', '--input-type=module', '--eval', code, url],
    {
      cwd: import.meta.dirname,
      env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
      timeout: 20_000,
    },
  )
  return JSON.parse(stdout)
}

test('importing and constructing loads neither undici nor sockets; the first exchange does', async () => {
  const loaded = await run(`
    import { registerHooks } from 'node:module'
    const resolved = []
    registerHooks({ resolve: (name, context, next) => (resolved.push(name), next(name, context)) })
    const state = () => [resolved.includes('undici'), process.moduleLoadList.includes('NativeModule net')]
    const before = state()
    const { undiciTransport } = await import(${entry})
    const transport = undiciTransport()
    const constructed = state()
    await ${exchange}
    console.log(JSON.stringify([before, constructed, state()]))`)
  expect(loaded).toEqual([
    [false, false],
    [false, false],
    [true, true],
  ])
})

test("loading undici leaves the application's own dispatcher where it is", async () => {
  const kept = await run(`
    const shared = Symbol.for('undici.globalDispatcher.1')
    const ofTheApplication = { dispatch: () => {} }
    Object.defineProperty(globalThis, shared, { value: ofTheApplication, writable: true })
    const { undiciTransport } = await import(${entry})
    const transport = undiciTransport()
    await ${exchange}
    console.log(globalThis[shared] === ofTheApplication)`)
  expect(kept).toBe(true)
})

test('says so where undici cannot be loaded', async () => {
  const failure = await run(`
    import { registerHooks } from 'node:module'
    const missing = Object.assign(new Error('undici is not there'), { code: 'ERR_MODULE_NOT_FOUND' })
    registerHooks({ resolve: (name, context, next) => { if (name === 'undici') throw missing; return next(name, context) } })
    const { undiciTransport } = await import(${entry})
    const transport = undiciTransport()
    const { kind, bytesWritten, message } = await ${exchange}.catch((error) => error)
    console.log(JSON.stringify({ kind, bytesWritten, message }))`)
  expect(failure).toEqual({
    kind: 'unreachable',
    bytesWritten: 'none',
    message:
      'The request cannot be sent: undici could not be loaded (ERR_MODULE_NOT_FOUND); it must be installed, on Node 22.19 or later. Nothing was sent.',
  })
})

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** What a fresh process had done by one moment. */
interface Moment {
  /** The modules it had loaded, by address. */
  readonly loaded: readonly string[]
  /** The modules of Node it had loaded since it started, whichever way. */
  readonly builtins: readonly string[]
  /** How often somebody had looked at the global fetch. */
  readonly fetches: number
}

const script = `
import { registerHooks } from 'node:module'
const moments = {}, loaded = [], before = new Set(process.moduleLoadList)
let fetches = 0
registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context) } })
Object.defineProperty(globalThis, 'fetch', { get() { fetches++; return () => Promise.reject(new Error('no')) } })
const note = (name) => {
  const builtins = process.moduleLoadList.filter((module) => !before.has(module))
  moments[name] = { loaded: [...loaded], builtins, fetches }
}
const { createBusinessClient } = await import('@pagakit/business')
note('imported')
const secrets = { principal: 'P', credentials: 'C', hashKey: 'K' }
const business = createBusinessClient({ ...secrets, environment: { baseUrl: 'http://127.0.0.1:1' } })
note('made')
await business.ready()
note('ready')
const reference = { referenceNumber: 'R1A', amount: '1', destinationAccount: 'x' }
await business.moneyTransfer(reference).catch(() => {})
note('called')
console.log(JSON.stringify(moments))
`

/** Runs the script with what a user imports: the package by its name. */
function momentsOfAProcess(): Readonly<Record<'imported' | 'made' | 'ready' | 'called', Moment>> {
  const flags = ['--conditions=@pagakit/source', '--input-type=module', '-e', script]
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  return JSON.parse(
    execFileSync(process.execPath, flags, { cwd, encoding: 'utf8', env: {}, timeout: 30_000 }),
  )
}

const moments = momentsOfAProcess()

function hasLoaded(moment: Moment, library: string): boolean {
  return moment.loaded.some((url) => url.includes(`/node_modules/${library}/`))
}

function hasBuiltin(moment: Moment, name: string): boolean {
  return moment.builtins.some((module) => module === `NativeModule ${name}`)
}

describe.each(['imported', 'made'] as const)('once the package is %s', (name) => {
  const moment = moments[name]

  test.each(['zod', 'ky', 'undici'])('%s is not loaded', (library) => {
    expect(hasLoaded(moment, library)).toBe(false)
  })

  test.each(['http', 'https', 'net', 'tls', 'internal/deps/undici/undici'])(
    '%s of Node is not loaded',
    (builtin) => {
      expect(hasBuiltin(moment, builtin)).toBe(false)
    },
  )

  // Left out of the import because each file costs its time: these lead to a third of all of them.
  test.each([
    'client/src/caller.ts',
    'ky/src/ky-exchanger.ts',
    'signing/src/mistakes/judge-received.ts',
    'codecs/src/multipart/index.ts',
  ])('%s, which only a call or a question needs, is not loaded', (file) => {
    expect(moment.loaded.some((url) => url.endsWith(file))).toBe(false)
  })

  test('nobody has looked at the global fetch', () => {
    expect(moment.fetches).toBe(0)
  })
})

test('ready loads the models, and no network', () => {
  expect(hasLoaded(moments.ready, 'zod')).toBe(true)
  expect(hasLoaded(moments.ready, 'ky')).toBe(false)
  expect(hasBuiltin(moments.ready, 'http')).toBe(false)
})

// What shows that the tests above can see.
test('the first call loads the transport and, on Node, its sockets', () => {
  expect(hasLoaded(moments.called, 'ky')).toBe(true)
  expect(hasBuiltin(moments.called, 'http')).toBe(true)
  const files = ['client/src/caller.ts', 'ky/src/ky-exchanger.ts', 'codecs/src/multipart/index.ts']
  expect(files.every((file) => moments.called.loaded.some((url) => url.endsWith(file)))).toBe(true)
})

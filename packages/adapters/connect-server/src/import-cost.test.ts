import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = `
import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context) } })
const { createConnectClient, memoryTokenStore } = await import('@pagakit/connect-server')
const secrets = { clientId: 'C', clientSecret: 'S', redirectUri: 'http://localhost/cb', tokens: memoryTokenStore() }
const connect = createConnectClient({ ...secrets, environment: { baseUrl: 'http://127.0.0.1:1' } })
const made = [...loaded]
await connect.ready()
console.log(JSON.stringify({ made, ready: loaded }))
`

/** What a fresh process has loaded once a client is made, and once it is ready. */
const moments: Readonly<Record<'made' | 'ready', readonly string[]>> = JSON.parse(
  execFileSync(process.execPath, ['--conditions=@pagakit/source', '--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    encoding: 'utf8',
    env: {},
    timeout: 30_000,
  }),
)

test.each(['zod', 'fast-xml-parser', 'ky'])('making a client does not load %s', (library) => {
  expect(moments.made.filter((url) => url.includes(`/node_modules/${library}/`))).toEqual([])
})

test.each(['zod', 'fast-xml-parser'])('ready loads %s', (library) => {
  expect(moments.ready.some((url) => url.includes(`/node_modules/${library}/`))).toBe(true)
})

import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { authorizationUrl } from '@pagakit/connect'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { secretHoldingPackages } from './secret-holding-packages.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** What a page would load of the package, with its greatest size in bytes, minified and compressed. */
const entries = [
  {
    what: 'the URL alone',
    size: 1_500,
    code: "export { authorizationUrl } from '@pagakit/connect/authorization-url'",
  },
  {
    what: 'the URL alone, from the main entry',
    size: 1_500,
    code: "export { authorizationUrl } from '@pagakit/connect'",
  },
  {
    what: 'the full flow',
    size: 4_000,
    code: "export { createConnect, isConnectError } from '@pagakit/connect'",
  },
  {
    what: 'the full flow with the button',
    size: 4_800,
    code: "export { createConnect, isConnectError } from '@pagakit/connect'; export { defineConnectButton } from '@pagakit/connect/button'",
  },
]

/** Bundles and minifies code as for a page. */
async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: here },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@pagakit/source'],
    write: false,
    logLevel: 'silent',
  })
  return outputFiles.map(({ text }) => text).join('')
}

describe.each(entries)('$what', ({ size, code }) => {
  test('is small enough', async () => {
    expect(gzipSync(await bundle(code), { level: 9 }).length).toBeLessThanOrEqual(size)
  })

  test('holds no word of a secret, and nothing of Node', async () => {
    const text = await bundle(code)
    expect(text).toContain('/paga-webservices/oauth2/authorization')
    for (const word of ['secret', 'credentials', 'hashKey', 'Basic ', 'node:', ...secretHoldingPackages]) {
      expect(text).not.toContain(word)
    }
  })
})

test('the URL alone is written by the bundle as by the package', async () => {
  const bundled: unknown = await import(
    `data:text/javascript,${encodeURIComponent(await bundle(entries[0]?.code ?? ''))}`
  )
  const request = {
    environment: 'live',
    clientId: 'shop-1',
    redirectUri: 'https://shop.example/callback',
    scope: ['MERCHANT_PAYMENT'],
    state: 's'.repeat(43),
    codeChallenge: 'c'.repeat(43),
  } as const
  expect(Reflect.get(Object(bundled), 'authorizationUrl')(request)).toBe(authorizationUrl(request))
})

test('a word that must not be there would be found', async () => {
  expect(await bundle("export const body = (value) => ({ ['client_' + 'secret']: value })")).toContain(
    'secret',
  )
})

test('the scopes bring no validator along', async () => {
  const text = await bundle("export { connectScopes } from '@pagakit/models/connect/scopes'")
  expect(text).toContain('MERCHANT_PAYMENT')
  expect(text).not.toContain('zod')
  expect(text.length).toBeLessThan(4_096)
})

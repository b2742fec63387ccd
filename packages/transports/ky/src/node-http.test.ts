import http from 'node:http'
import https from 'node:https'
import { afterEach, expect, test, vi } from 'vitest'
import { nodeModules } from './node-http.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test("finds Node's own modules", () => {
  expect(nodeModules()?.('http:')).toHaveProperty('request', http.request)
  expect(nodeModules()?.('https:')).toHaveProperty('request', https.request)
})

test.for(['Bun', 'Deno', 'EdgeRuntime', 'WebSocketPair'])(
  "leaves %s to its own fetch, though it lends Node's modules",
  (mark) => {
    vi.stubGlobal(mark, {})
    expect(nodeModules()).toBeUndefined()
  },
)

test('finds nothing where there is no process, or one that looks nothing up', () => {
  vi.stubGlobal('process', {})
  expect(nodeModules()).toBeUndefined()
  vi.stubGlobal('process', undefined)
  expect(nodeModules()).toBeUndefined()
})

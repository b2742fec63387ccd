import { afterEach, expect, test, vi } from 'vitest'
import { isNode } from './is-node.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('knows Node', () => {
  expect(isNode()).toBe(true)
})

test.for(['Bun', 'Deno', 'EdgeRuntime', 'WebSocketPair'])('is not misled by a runtime with %s', (mark) => {
  vi.stubGlobal(mark, {})
  expect(isNode()).toBe(false)
})

test('is not Node where there is no process', () => {
  vi.stubGlobal('process', undefined)
  expect(isNode()).toBe(false)
})

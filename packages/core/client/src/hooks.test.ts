import { once } from 'node:events'
import { expect, test } from 'vitest'
import { notify } from './hooks.ts'

test('calls at once', () => {
  const seen: string[] = []
  notify(() => seen.push('called'))
  expect(seen).toEqual(['called'])
})

test('drops what a watcher throws', () => {
  expect(() =>
    notify(() => {
      throw new Error('the watcher is broken')
    }),
  ).not.toThrow()
})

test('drops what an asynchronous watcher rejects with, so that it cannot end the process', async () => {
  const unhandled = once(process, 'unhandledRejection')
  notify(async () => {
    throw new Error('the watcher is broken')
  })
  const quiet = new Promise((resolve) => setTimeout(resolve, 20)).then(() => 'quiet')
  expect(await Promise.race([unhandled, quiet])).toBe('quiet')
})

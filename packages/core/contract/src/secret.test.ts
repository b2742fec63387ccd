import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Secret } from './secret.ts'

const canary = 'CANARY-5f3d'
const secret = new Secret(canary)

describe('Secret', () => {
  test('gives the text it was made with', () => {
    expect(secret.reveal()).toBe(canary)
  })

  test('asks a function anew every time', async () => {
    let asked = 0
    const rotating = new Secret(() => `key-${++asked}`)
    expect([rotating.reveal(), rotating.reveal()]).toEqual(['key-1', 'key-2'])
    await expect(new Secret(async () => canary).reveal()).resolves.toBe(canary)
  })

  test.each<[way: string, shown: () => unknown]>([
    ['a template', () => `${secret}`],
    ['joining texts', () => 'key: '.concat(String(secret))],
    ['JSON', () => JSON.stringify({ secret, list: [secret] })],
    ['inspect', () => inspect({ nested: { secret } }, { depth: Infinity, showHidden: true, getters: true })],
    ['inspect without its own view', () => inspect(secret, { customInspect: false, showHidden: true })],
    ['the tag of its type', () => Object.prototype.toString.call(secret)],
    ['spreading', () => JSON.stringify({ ...secret })],
    ['assigning', () => inspect(Object.assign({}, secret), { showHidden: true })],
    ['cloning', () => inspect(structuredClone(secret), { showHidden: true })],
    ['its members', () => [...Reflect.ownKeys(secret), ...Object.entries(secret)].join()],
    [
      'an error that holds it',
      () => inspect(new Error('failed', { cause: { secret } }), { depth: Infinity }),
    ],
    ['the functions it has', () => `${secret.reveal}${secret.toString}${Secret}`],
  ])('is not shown by %s', (_, shown) => {
    expect(String(shown())).not.toContain(canary)
  })

  test('shows that something is there', () => {
    expect(`${secret}`).toBe('[secret]')
    expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}')
    expect(inspect({ secret })).toBe('{ secret: [secret] }')
  })
})

import { expect, test } from 'vitest'
import { ReceivedBytes } from './received-bytes.ts'

test('joins what came, in order', () => {
  const received = new ReceivedBytes(5)
  expect([
    received.add(Uint8Array.of(1, 2)),
    received.add(Uint8Array.of()),
    received.add(Uint8Array.of(3)),
  ]).toEqual([true, true, true])
  expect(received.joined()).toEqual(Uint8Array.of(1, 2, 3))
})

test('is empty where nothing came', () => {
  expect(new ReceivedBytes(0).joined()).toEqual(new Uint8Array(0))
})

test('says so when the cap is passed, and not before', () => {
  const received = new ReceivedBytes(3)
  expect([received.add(new Uint8Array(3)), received.add(new Uint8Array(1))]).toEqual([true, false])
})

test('gives a plain array where the platform gave a Buffer', () => {
  const received = new ReceivedBytes(10)
  received.add(Buffer.from('xyz').subarray(1))
  expect(Object.getPrototypeOf(received.joined())).toBe(Uint8Array.prototype)
  expect(received.joined()).toEqual(Uint8Array.of(0x79, 0x7a))
})

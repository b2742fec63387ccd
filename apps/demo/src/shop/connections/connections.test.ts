import { randomBytes } from 'node:crypto'
import type { StoredToken } from '@pagakit/connect-server'
import { beforeEach, expect, test } from 'vitest'
import { Store } from '../store/store.ts'
import { Connections } from './connections.ts'

const token: StoredToken = {
  accessToken: 'CANARY-access',
  refreshToken: 'CANARY-refresh',
  expiresAt: 1_000,
  scopes: ['MERCHANT_PAYMENT'],
  userData: [],
  version: 'V1',
}
const key = randomBytes(32)

let store: Store
let connections: Connections
beforeEach(() => {
  store = new Store(':memory:')
  connections = new Connections(store.database, key)
})

test('gives back the token that was written, to its owner only', () => {
  connections.write('ada', token)
  expect(connections.read('ada')).toEqual(token)
  expect(connections.read('obi')).toBeUndefined()
})

test('replaces a token only where it still has the version that was renewed', () => {
  connections.write('ada', token)
  expect(connections.replace('ada', { ...token, version: 'V2' }, 'V1')).toBe(true)
  expect(connections.replace('ada', { ...token, version: 'V3' }, 'V1')).toBe(false)
  expect(connections.replace('obi', { ...token, version: 'V3' }, 'V1')).toBe(false)
  expect(connections.read('ada')?.version).toBe('V2')
})

test('brings no forgotten token back where one was just being renewed', () => {
  connections.write('ada', token)
  connections.forget('ada')
  expect(connections.replace('ada', { ...token, version: 'V2' }, 'V1')).toBe(false)
  expect(connections.read('ada')).toBeUndefined()
  expect(connections.customer('ada')).toBeUndefined()
})

test('the name of an earlier account does not stay with the token of another', () => {
  connections.write('ada', token)
  connections.describe('ada', { name: 'Adaeze Obi', phone: '+2348012345678' })
  expect(connections.customer('ada')).toEqual({ name: 'Adaeze Obi', phone: '+2348012345678' })
  connections.write('ada', { ...token, version: 'V2' })
  expect(connections.customer('ada')).toEqual({ name: '', phone: '' })
})

test('no part of a token is in the database', () => {
  connections.write('ada', token)
  const row = store.database.prepare('SELECT * FROM connection').get() ?? {}
  const texts = Object.values(row).map((value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
  )
  expect(texts).toContain('V1')
  expect(texts.join()).not.toContain('CANARY')
})

test('what does not open is no token: under another key, on the row of another owner, or changed', () => {
  connections.write('ada', token)
  expect(new Connections(store.database, randomBytes(32)).read('ada')).toBeUndefined()

  store.database.exec(
    "INSERT INTO connection (owner, version, sealed) SELECT 'obi', version, sealed FROM connection",
  )
  expect(connections.read('obi')).toBeUndefined()

  for (const sealed of ["X''", "X'00'", 'substr(sealed, 2)', "CAST(sealed || X'00' AS BLOB)"]) {
    connections.write('ada', token)
    store.database.exec(`UPDATE connection SET sealed = ${sealed} WHERE owner = 'ada'`)
    expect(connections.read('ada'), sealed).toBeUndefined()
  }
})

test('the same token is sealed otherwise each time', () => {
  connections.write('ada', token)
  connections.write('obi', token)
  connections.write('eze', token)
  const sealed = store.database.prepare('SELECT hex(sealed) AS text FROM connection').all()
  expect(new Set(sealed.map((row) => String(Object(row)['text']).slice(0, 24))).size).toBe(3)
})

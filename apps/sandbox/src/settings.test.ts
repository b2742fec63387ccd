import { isPagaError } from '@pagakit/contract'
import { expect, test } from 'vitest'
import { type SandboxOptions, settingsOf } from './settings.ts'

test('makes up every secret that is not given, another each time', () => {
  const first = settingsOf({})
  const second = settingsOf({ business: { principal: 'GIVEN' } })
  expect(first.business.principal).toMatch(
    /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
  )
  expect(second.business.principal).toBe('GIVEN')
  const secrets = [first, second].flatMap(({ adminToken, business }) => [
    adminToken,
    business.credentials,
    business.hashKey,
  ])
  expect(new Set(secrets).size).toBe(6)
  for (const secret of secrets) expect(secret).toMatch(/^[0-9A-Za-z]{24,64}$/)
})

test.each<[string, SandboxOptions]>([
  ['business.principal', { business: { principal: '' } }],
  ['business.credentials', { business: { credentials: 'CANARY\n' } }],
  ['business.hashKey', { business: { hashKey: ' CANARY' } }],
  ['business.hashKey', { business: { hashKey: 'CANÁRY' } }],
  ['adminToken', { adminToken: '' }],
  ['journalSize', { journalSize: 0 }],
  ['journalSize', { journalSize: 1.5 }],
  ['seed', { seed: -1 }],
  ['seed', { seed: 2 ** 32 }],
  ['seed', { seed: 0.5 }],
  // As plain JavaScript may give it.
  ['hashProfile', JSON.parse('{"hashProfile":"newest"}')],
  ['refusedReferences', JSON.parse('{"refusedReferences":true}')],
])('refuses a wrong %s by its name, without its value', (setting, options) => {
  let caught: unknown
  try {
    settingsOf(options)
  } catch (error) {
    caught = error
  }
  expect(isPagaError(caught) && [caught.code, caught.params['setting']]).toEqual([
    'INVALID_SETTINGS',
    setting,
  ])
  expect(String(caught)).not.toMatch(/CAN.RY/)
})

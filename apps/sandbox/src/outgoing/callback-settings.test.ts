import { expect, test } from 'vitest'
import { callbackSettingsOf } from './callback-settings.ts'

test('hosts and ports are read without regard to case', () => {
  const allow = ['Hooks.Example.com:443', '[fd00::1]:8080', '192.168.1.7:80']
  expect(callbackSettingsOf({ allow }).allow).toEqual([
    'hooks.example.com:443',
    '[fd00::1]:8080',
    '192.168.1.7:80',
  ])
})

test.each([
  ['hooks.example.com'],
  ['https://hooks.example.com:443'],
  ['*:443'],
  [':443'],
  ['a:b@c:443'],
  [''],
])('refuses %s, which is no host and port', (entry) => {
  expect(() => callbackSettingsOf({ allow: [entry] })).toThrow(/callbacks.allow/)
})

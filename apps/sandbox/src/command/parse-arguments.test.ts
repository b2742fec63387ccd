import { expect, test } from 'vitest'
import { parseArguments } from './parse-arguments.ts'

test('serves as nothing else was said', () => {
  expect(parseArguments([])).toEqual({
    kind: 'serve',
    port: undefined,
    host: undefined,
    data: undefined,
    config: undefined,
    hashProfile: undefined,
    charges: undefined,
    seed: undefined,
    strict: false,
    allowCallbacks: [],
    json: false,
  })
})

test('takes every option', () => {
  const given =
    '--port 4000 --host ::1 --data b.sqlite --config c.json --hash-profile current --charges polling --seed 7 --strict --json ' +
    '--allow-callback shop.test:443 --allow-callback=localhost:80'
  expect(parseArguments(given.split(' '))).toEqual({
    kind: 'serve',
    port: 4000,
    host: '::1',
    data: 'b.sqlite',
    config: 'c.json',
    hashProfile: 'current',
    charges: 'polling',
    seed: 7,
    strict: true,
    allowCallbacks: ['shop.test:443', 'localhost:80'],
    json: true,
  })
})

test.each([
  [['--help'], 'help'],
  [['--port', '1', '--help'], 'help'],
  [['--version'], 'version'],
])('%j is %s', (given, kind) => {
  expect(parseArguments(given).kind).toBe(kind)
})

test.each([
  [['--bogus'], /--bogus/],
  [['-p', '1'], /-p/],
  [['serve'], /serve/],
  [['--port'], /--port/],
  [['--port', 'x'], /0 to 65535/],
  [['--port', '65536'], /0 to 65535/],
  [['--port=-1'], /0 to 65535/],
  [['--port', '1.5'], /0 to 65535/],
  [['--hash-profile', 'newest'], /either, documented or current/],
  [['--charges', 'telepathy'], /single-stage, polling or one-time-code/],
  [['--seed', '4294967296'], /0 to 4294967295/],
  [['--seed', 'x'], /0 to 4294967295/],
  [['--json=yes'], /--json/],
])('does not understand %j', (given, problem) => {
  expect(parseArguments(given)).toEqual({ kind: 'misunderstood', problem: expect.stringMatching(problem) })
})

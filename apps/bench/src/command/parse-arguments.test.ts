import { expect, test } from 'vitest'
import { subjects } from '../subjects/subjects.ts'
import { parseArguments } from './parse-arguments.ts'

const [first] = subjects

test('measures the subject that is named, in seven rounds', () => {
  const wish = parseArguments(['call'], subjects)
  expect(wish).toMatchObject({ wish: 'measure', subject: first, rounds: 7, isQuick: false, file: undefined })
})

test.each([
  [['call', '--rounds', '11'], { rounds: 11 }],
  [['call', '--quick'], { rounds: 1, isQuick: true }],
  [['call', '--json', 'figures.json'], { file: 'figures.json' }],
  [['--list'], { wish: 'list' }],
  [['--help'], { wish: 'help' }],
])('understands %j', (words, wish) => {
  expect(parseArguments(words, subjects)).toMatchObject(wish)
})

test.each([
  [[], 'Name one subject: call, signing, json, import, bulk, sandbox, soak.'],
  [['xml'], 'There is no subject xml. There are call, signing, json, import, bulk, sandbox, soak.'],
  [['call', 'json'], 'Name one subject'],
  [['call', '--rounds', 'many'], '--rounds takes a whole number'],
  [['call', '--rounds', '0'], '--rounds takes a whole number'],
  [['call', '--fast'], "'--fast'"],
])('refuses %j', (words, problem) => {
  expect(parseArguments(words, subjects)).toEqual({
    wish: 'refuse',
    problem: expect.stringContaining(problem),
  })
})

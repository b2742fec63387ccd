import { expect, test } from 'vitest'
import { checkLines } from './check-lines.ts'

// Put together here, so that this file itself names no such place.
const home = ['', 'home', 'ada', 'pagakit'].join('/')
const windows = ['C:', 'Users', 'ada'].join('\\')

test.each([home, `see ${home}.`, `"${home}"`, windows])('refuses the folder of one machine in %s', (text) => {
  expect(checkLines('a.md', `\n${text}`)).toMatchObject([{ file: 'a.md', line: 2 }])
})

test.each([
  `https://example.com${home}`,
  `packages${home}`,
  './home/ada',
  '/paga-webservices/business-rest/secured/getBanks',
])('lets %s pass', (text) => {
  expect(checkLines('a.md', text)).toEqual([])
})

test.each(["export * from './a.ts'", "export type * from './a.ts'", "export * as a from './a.ts'"])(
  'refuses %s',
  (text) => {
    expect(checkLines('index.ts', text)).toMatchObject([{ file: 'index.ts', line: 1 }])
  },
)

import { expect, test } from 'vitest'
import { findMachinePaths } from './find-machine-paths.ts'

// Put together here, so that this file itself names no such place.
const home = ['', 'home', 'ada', 'pagakit'].join('/')
const windows = ['C:', 'Users', 'ada'].join('\\')

test.each([home, `see ${home}.`, `"${home}"`, windows])('finds %s and its line', (text) => {
  expect(findMachinePaths('a.md', `\n${text}`)).toMatchObject([{ file: 'a.md', line: 2 }])
})

test.each([
  `https://example.com${home}`,
  `packages${home}`,
  './home/ada',
  '/paga-webservices/business-rest/secured/getBanks',
])('lets %s pass', (text) => {
  expect(findMachinePaths('a.md', text)).toEqual([])
})

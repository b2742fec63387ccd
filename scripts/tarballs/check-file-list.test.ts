import { expect, test } from 'vitest'
import { checkFileList } from './check-file-list.ts'

const good = [
  'package.json',
  'README.md',
  'LICENSE',
  'src/json/codec.ts',
  'dist/json/codec.js',
  'dist/json/codec.js.map',
  'dist/json/codec.d.ts',
  'dist/json/codec.d.ts.map',
]

test('finds nothing in a tarball with the words, the sources and what was built of them', () => {
  expect(checkFileList('a', good)).toEqual([])
  expect(checkFileList('a', [...good, 'CHANGELOG.md'])).toEqual([])
})

test.each(good.filter((file) => file !== 'src/json/codec.ts'))('misses %s', (file) => {
  const [finding] = checkFileList(
    'a',
    good.filter((other) => other !== file),
  )
  expect(finding?.problem).toBe(`its tarball lacks ${file}`)
})

test.each([
  'src/json/codec.test.ts',
  'src/json/codec.test-d.ts',
  'src/json/codec.fixture.ts',
  'dist/json/codec.test.js',
  'dist/renamed-since.js',
  'vectors/hash/cases.json',
  '.turbo/turbo-build.log',
])('refuses %s', (file) => {
  const [finding] = checkFileList('a', [...good, file])
  expect(finding?.problem).toBe(`its tarball should not hold ${file}`)
})

test('says how many more there are instead of listing a whole build', () => {
  const [finding] = checkFileList('a', ['package.json', 'README.md', 'LICENSE', 'src/a.ts'])
  expect(finding?.problem).toBe('its tarball lacks dist/a.js, dist/a.js.map, dist/a.d.ts and 1 more')
})

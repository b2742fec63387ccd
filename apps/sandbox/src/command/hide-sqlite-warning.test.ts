import { expect, test } from 'vitest'
import { hideSqliteWarning } from './hide-sqlite-warning.ts'

test('hides the warning about SQLite and no other', () => {
  const warnings: unknown[][] = []
  const platform = {
    emitWarning: (...details: unknown[]): void => {
      warnings.push(details)
    },
  }
  hideSqliteWarning(platform)
  const { emitWarning } = platform
  emitWarning('SQLite is an experimental feature and might change at any time', 'ExperimentalWarning')
  emitWarning('buffer.File is an experimental feature', 'ExperimentalWarning')
  emitWarning(new Error('another'))
  expect(warnings).toEqual([
    ['buffer.File is an experimental feature', 'ExperimentalWarning'],
    [new Error('another')],
  ])
})

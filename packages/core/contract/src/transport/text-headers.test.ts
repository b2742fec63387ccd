import { expect, test } from 'vitest'
import { textHeaders } from './text-headers.ts'

test('joins what came several times, and leaves out what has no value', () => {
  expect(textHeaders({ 'set-cookie': ['a=1', 'b=2'], date: 'today', age: undefined })).toEqual({
    'set-cookie': 'a=1, b=2',
    date: 'today',
  })
})

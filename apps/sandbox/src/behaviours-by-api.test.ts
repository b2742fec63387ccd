import { expect, test } from 'vitest'
import { behavioursByApi } from './behaviours-by-api.ts'
import { servedApis } from './served-apis.ts'

test('names every API that is served, those without a behaviour too, and operations they have', () => {
  expect(Object.keys(behavioursByApi)).toEqual(servedApis.map(({ api }) => api.name))
  for (const { api } of servedApis) {
    const names = behavioursByApi[api.name]?.map(({ operation }) => operation.name) ?? []
    expect(Object.keys(api.operations)).toEqual(expect.arrayContaining(names))
  }
})

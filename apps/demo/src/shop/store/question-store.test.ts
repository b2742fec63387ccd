import { beforeEach, expect, test } from 'vitest'
import { Store } from './store.ts'

let now: number
let store: Store
beforeEach(() => {
  now = 1_000_000
  store = new Store(':memory:', () => now)
})

test('what was never asked about is due, and has no questions', () => {
  expect(store.questions.about('PAY-A')).toBeUndefined()
  expect(store.questions.isDue('PAY-A')).toBe(true)
})

test('the wait grows with each question about one thing, and with none about another', () => {
  store.questions.note('PAY-A')
  expect(store.questions.about('PAY-A')).toEqual({ times: 1, last: 1_000_000, next: 1_005_000 })
  now = 1_004_999
  expect(store.questions.isDue('PAY-A')).toBe(false)
  now = 1_005_000
  expect(store.questions.isDue('PAY-A')).toBe(true)
  store.questions.note('PAY-A')
  expect(store.questions.about('PAY-A')).toEqual({ times: 2, last: 1_005_000, next: 1_015_000 })
  store.questions.note('PAY-B')
  expect(store.questions.about('PAY-B')).toEqual({ times: 1, last: 1_005_000, next: 1_010_000 })
})

test('a reason to ask ends the wait, once', () => {
  store.questions.note('PAY-A')
  store.questions.hasten('PAY-A')
  expect(store.questions.isDue('PAY-A')).toBe(true)
  store.questions.note('PAY-A')
  expect(store.questions.isDue('PAY-A')).toBe(false)
})

test('a clock that was put back keeps nobody waiting', () => {
  store.questions.note('PAY-A')
  now = 10
  expect(store.questions.isDue('PAY-A')).toBe(true)
})

import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../ledger/open-database.ts'
import { put, remove } from './change.ts'
import { defineRecord } from './record-kind.ts'
import { Records } from './records.ts'

interface Note {
  readonly words: string
}

const notes = defineRecord<Note>('note')
const others = defineRecord<Note>('other')

let database: DatabaseSync
let records: Records

beforeEach(() => {
  database = openDatabase(undefined)
  records = new Records(database)
})
afterEach(() => database.close())

test('remembers a value by kind and key until it is told to forget it', () => {
  records.apply([put(notes, 'A', { words: 'first' }), put(others, 'A', { words: 'another kind' })])
  records.apply([put(notes, 'A', { words: 'second' })])
  expect(records.get(notes, 'A')).toEqual({ words: 'second' })
  records.apply([remove(notes, 'A')])
  expect(records.get(notes, 'A')).toBeUndefined()
  expect(records.get(others, 'A')).toEqual({ words: 'another kind' })
})

test('tells of what there is no progress yet, or only that state', () => {
  const progress = defineRecord<{ readonly state: 'begun' | 'done' }>('progress')
  records.apply(['A', 'B', 'C', 'D'].map((key) => put(notes, key, { words: key })))
  records.apply([put(progress, 'A', { state: 'begun' }), put(progress, 'C', { state: 'done' })])
  records.apply([put(progress, 'E', { state: 'begun' })])
  expect(records.unfinished(notes, progress, 'begun')).toEqual(['A', 'B', 'D'])
  expect(records.unfinished(others, progress, 'begun')).toEqual([])
})

test('of a file that is continued, knows every kind that is in it', () => {
  const kinds = ['a', 'b', 'z'].map((name) => defineRecord<Note>(name))
  for (const kind of kinds) records.apply(['1', '2', '3'].map((key) => put(kind, key, { words: key })))
  const continued = new Records(database)
  for (const kind of kinds) expect(continued.get(kind, '3')).toEqual({ words: '3' })
})

test('finds the first in the order of the keys', () => {
  expect(records.first(notes)).toBeUndefined()
  records.apply(['10', '02', '1'].map((key) => put(notes, key, { words: key })))
  records.apply([put(others, '00', { words: 'another kind' })])
  expect(records.first(notes)).toEqual({ key: '02', value: { words: '02' } })
})

test('lists what begins with a prefix, in the order of the keys, and takes no letter for a wildcard', () => {
  const keys = ['us/B', 'us/A', 'usA', 'them/A', 'us/é', 'u%/A']
  records.apply(keys.map((key) => put(notes, key, { words: key })))
  expect([...records.all(notes, 'us/').keys()]).toEqual(['us/A', 'us/B', 'us/é'])
  expect([...records.all(notes, 'u%').keys()]).toEqual(['u%/A'])
  expect(records.all(notes).size).toBe(6)
})

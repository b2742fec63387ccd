import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import type { Claim, DedupeStore } from './dedupe-store.ts'
import { memoryDedupe } from './memory-dedupe.ts'
import { sqliteDedupe } from './sqlite-dedupe.ts'

const claim = (key: string, progress?: number): Claim => ({
  key,
  fingerprint: `of ${key}`,
  step: progress === undefined ? undefined : { subject: 'ORDER-1A', progress },
})

describe.each<[name: string, open: () => DedupeStore<unknown>]>([
  ['memory', memoryDedupe],
  ['SQLite', () => sqliteDedupe(new DatabaseSync(':memory:'))],
])('a store in %s', (_, open) => {
  test('does the work of a key once and gives its answer again', async () => {
    const store = open()
    expect(await store.once(claim('A'), async () => 'first')).toEqual({ kind: 'handled', answer: 'first' })
    const again = await store.once(claim('A'), async () => 'second')
    expect(again).toEqual({ kind: 'duplicate', remembered: { fingerprint: 'of A', answer: 'first' } })
    expect(await store.find('A')).toEqual({ fingerprint: 'of A', answer: 'first' })
    expect(await store.find('B')).toBeUndefined()
  })

  test('keeps nothing of work that failed, and takes the key again', async () => {
    const store = open()
    await expect(store.once(claim('A', 1), () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    expect(await store.find('A')).toBeUndefined()
    expect(await store.once(claim('A', 1), async () => '')).toEqual({ kind: 'handled', answer: '' })
  })

  test('tells the work how far its subject had come', async () => {
    const store = open()
    const before: (number | undefined)[] = []
    for (const progress of [1, 3]) {
      await store.once(claim(`P${progress}`, progress), async (_transaction, known) => {
        before.push(known)
        return ''
      })
    }
    expect(before).toEqual([undefined, 1])
  })

  test.each([1, 2])(
    'calls a step of %i outdated once 2 is known, and remembers its key',
    async (progress) => {
      const store = open()
      await store.once(claim('later', 2), async () => '')
      const work = () => Promise.reject(new Error('must not run'))
      expect(await store.once(claim('earlier', progress), work)).toEqual({ kind: 'outdated' })
      expect((await store.once(claim('earlier', progress), work)).kind).toBe('duplicate')
    },
  )

  test('does not show what a transaction under way has claimed', async () => {
    const store = open()
    let begin = (): void => undefined
    let fail = (_: Error): void => undefined
    const hasBegun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const isDown = new Promise<string>((_, reject) => {
      fail = reject
    })
    const first = store.once(claim('A'), () => {
      begin()
      return isDown
    })
    await hasBegun
    const found = store.find('A')
    const second = store.once(claim('A'), async () => 'second')
    fail(new Error('down'))
    await expect(first).rejects.toThrow('down')
    expect(await found).toBeUndefined()
    expect(await second).toEqual({ kind: 'handled', answer: 'second' })
  })

  test('does the work once for 64 claims at a time', async () => {
    const store = open()
    let done = 0
    const outcomes = await Promise.all(
      Array.from({ length: 64 }, () =>
        store.once(claim('A'), async () => {
          done += 1
          return 'credited'
        }),
      ),
    )
    expect(done).toBe(1)
    expect(outcomes.filter(({ kind }) => kind === 'handled')).toHaveLength(1)
  })
})

describe('in SQLite', () => {
  test('the work is written through the same transaction, and taken back with the claim', async () => {
    const database = new DatabaseSync(':memory:')
    database.exec('CREATE TABLE credit (customer TEXT)')
    const store = sqliteDedupe(database)
    const credit = (connection: DatabaseSync) =>
      connection.prepare('INSERT INTO credit VALUES (?)').run('ada')
    await store
      .once(claim('A'), async (connection) => {
        credit(connection)
        throw new Error('down')
      })
      .catch(() => undefined)
    expect(database.prepare('SELECT count(*) AS credits FROM credit').get()).toEqual({ credits: 0 })
    await store.once(claim('A'), async (connection) => {
      credit(connection)
      return ''
    })
    expect(database.prepare('SELECT count(*) AS credits FROM credit').get()).toEqual({ credits: 1 })
  })

  test('two stores over one connection take turns, and see nothing of what the other has not committed', async () => {
    const database = new DatabaseSync(':memory:')
    const [webhooks, payments] = [sqliteDedupe(database), sqliteDedupe(database)]
    const seen: Promise<unknown>[] = []
    const failed = webhooks.once(claim('A'), async () => {
      seen.push(
        payments.find('A'),
        payments.once(claim('A'), async () => 'second'),
      )
      await Promise.resolve()
      throw new Error('down')
    })
    await expect(failed).rejects.toThrow('down')
    expect(await Promise.all(seen)).toEqual([undefined, { kind: 'handled', answer: 'second' }])
  })

  test('two connections to one file know of each other, and a busy file is an error', async () => {
    const folder = mkdtempSync(`${tmpdir()}/pagakit-dedupe-`)
    const [one, other] = [0, 0].map(() => new DatabaseSync(`${folder}/shop.db`, { timeout: 1 }))
    if (one === undefined || other === undefined) throw new Error('there are two')
    const [first, second] = [sqliteDedupe(one, { clock: () => 7 }), sqliteDedupe(other)]
    const locked = first.once(claim('A'), async () => {
      await expect(second.once(claim('A'), async () => '')).rejects.toThrow(/locked/)
      return ''
    })
    expect((await locked).kind).toBe('handled')
    expect((await second.once(claim('A'), async () => '')).kind).toBe('duplicate')
    expect(other.prepare('SELECT time FROM paga_message').all()).toEqual([{ time: 7 }])
    one.close()
    other.close()
    rmSync(folder, { recursive: true })
  })
})

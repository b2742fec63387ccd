import type { DatabaseSync } from 'node:sqlite'
import { expectTypeOf, test } from 'vitest'
import {
  type CollectEvent,
  collectWebhook,
  type DedupeStore,
  type FetchHandler,
  memoryDedupe,
  merchantNotifications,
  type PaymentRequestEvent,
  type SqliteDatabase,
  sqliteDedupe,
} from '../index.ts'

declare const database: DatabaseSync

test('the handler gets the very transaction of its store', () => {
  expectTypeOf(sqliteDedupe(database)).toEqualTypeOf<DedupeStore<DatabaseSync>>()
  const webhook = collectWebhook({
    hashKey: 'KEY',
    dedupe: sqliteDedupe(database),
    confirm: () => true,
    onEvent: (event, transaction) => {
      expectTypeOf(event).toEqualTypeOf<CollectEvent>()
      expectTypeOf(transaction).toEqualTypeOf<DatabaseSync>()
    },
  })
  expectTypeOf(webhook).toEqualTypeOf<FetchHandler>()
  merchantNotifications({
    username: 'paga',
    password: 's3cret',
    dedupe: memoryDedupe(),
    services: {
      submitTransaction: (payment, { transaction }) => {
        expectTypeOf(payment.totalAmount).toEqualTypeOf<string>()
        expectTypeOf(transaction).toEqualTypeOf<undefined>()
        return { uniqueTransactionId: 'U-1' }
      },
    },
  })
})

test('confirm and dedupe cannot be left out', () => {
  const onEvent = () => undefined
  // @ts-expect-error confirm is missing: doing without is written creditWithoutConfirming
  collectWebhook({ hashKey: 'KEY', dedupe: memoryDedupe(), onEvent })
  // @ts-expect-error dedupe is missing
  collectWebhook({ hashKey: 'KEY', confirm: () => true, onEvent })
})

test('the type of an event tells what it has', () => {
  const read = (event: CollectEvent) => {
    if (event.type === 'paid') expectTypeOf(event).toEqualTypeOf<PaymentRequestEvent>()
    if (event.type === 'account-paid') expectTypeOf(event.amount).toEqualTypeOf<string>()
    // Not every event has one.
    // @ts-expect-error an account has no state
    return event.state
  }
  expectTypeOf(read).parameter(0).toEqualTypeOf<CollectEvent>()
})

test('a connection of node:sqlite fits as it is', () => {
  expectTypeOf<DatabaseSync>().toExtend<SqliteDatabase>()
})

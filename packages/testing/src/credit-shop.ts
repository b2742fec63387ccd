import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { collectWebhook, creditWithoutConfirming, nodeListener, sqliteDedupe } from '@pagakit/notifications'

/** The hash key of the shop. */
export const shopHashKey = 'TEST-HASH-KEY'

/** A shop that credits what was paid: a row for every time it is told so. */
export interface Shop {
  readonly port: number
  /** How many times something was credited, and for how many references. */
  credits(): { readonly rows: number; readonly references: number }
  /** How many connections were made to it. */
  connections(): number
  close(): void
}

/** When a process dies: at its so-manieth credit, before that is committed, or after it is and before it is answered. */
export interface Death {
  readonly credit: number
  readonly moment: 'before-commit' | 'after-commit'
}

/** Opens a shop over a SQLite file. Its table would take a credit twice; only the store prevents it. */
export async function openShop(file: string, death?: Death): Promise<Shop> {
  const database = new DatabaseSync(file, { timeout: 5_000 })
  // Enough against a process that is killed; a power cut would want FULL.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  database.exec('CREATE TABLE IF NOT EXISTS credit (reference TEXT NOT NULL)')
  const insert = database.prepare('INSERT INTO credit VALUES (?)')
  let credited = 0
  const pass = (moment: Death['moment']): void => {
    if (death?.moment === moment && death.credit === credited) process.kill(process.pid, 'SIGKILL')
  }
  const store = sqliteDedupe(database)
  const webhook = collectWebhook({
    hashKey: shopHashKey,
    dedupe: {
      ...store,
      once: async (claim, work) => {
        const outcome = await store.once(claim, work)
        pass('after-commit')
        return outcome
      },
    },
    confirm: creditWithoutConfirming,
    onEvent: (event) => {
      if (event.type !== 'paid') return
      insert.run(event.externalReferenceNumber)
      credited += 1
      pass('before-commit')
    },
  })
  const server = createServer((...call) => void nodeListener(webhook)(...call))
  let connections = 0
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const count = database.prepare('SELECT count(*) AS rows, count(DISTINCT reference) AS refs FROM credit')
  return {
    // A server that listens on a port has such an address.
    port: (server.address() as AddressInfo).port,
    credits: () => {
      const { rows, refs } = Object(count.get())
      return { rows, references: refs }
    },
    connections: () => connections,
    close: () => {
      server.closeAllConnections()
      server.close()
      database.close()
    },
  }
}

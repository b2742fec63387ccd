import { createWriteStream } from 'node:fs'
import { devNull } from 'node:os'
import { Readable, type Writable } from 'node:stream'
import { checkEcho } from './check-echo.ts'
import type { Job, TransferCall } from './contender.ts'
import { nextReference } from './reference.ts'
import { type Transfer, transferOf } from './transfer.ts'

const ROWS_IN_A_CHUNK = 200

/** A job that pays a list: rows of CSV come from a stream, as many are under way as may be, an outcome per row is written. */
export function fromStream(call: TransferCall): Job {
  return async (count, concurrency) => {
    const transfers = transfersOf(Readable.from(chunksOfRows(count), { objectMode: false }))
    const outcomes = createWriteStream(devNull)
    const lane = async (): Promise<void> => {
      for (let next = await transfers.next(); !next.done; next = await transfers.next()) {
        const transfer = next.value
        checkEcho(await call(transfer), transfer)
        await write(outcomes, `${transfer.referenceNumber},successful\n`)
      }
    }
    await Promise.all(Array.from({ length: concurrency }, lane))
    outcomes.end()
    return { 'peak MB': process.resourceUsage().maxRSS / 1024 }
  }
}

/** The list, made as it is read: it is never in memory as a whole. */
function* chunksOfRows(count: number): Generator<string> {
  for (let row = 0; row < count; row += ROWS_IN_A_CHUNK) {
    const rows = Array.from({ length: Math.min(ROWS_IN_A_CHUNK, count - row) }, (_, index) => {
      const kobo = String((row + index) % 100).padStart(2, '0')
      return `${nextReference()},${1000 + row}.${kobo},+23480${String(row + index).padStart(8, '0')}\n`
    })
    yield rows.join('')
  }
}

async function* transfersOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Transfer> {
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + chunk.toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [referenceNumber = '', amount = '', destinationAccount = ''] = line.split(',')
      yield { ...transferOf(referenceNumber), amount, destinationAccount }
    }
  }
}

/** Writes, and waits where the stream is full. */
async function write(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return
  await new Promise((resolve) => stream.once('drain', resolve))
}

// Run as a process of its own by exchange-in-child.ts: `child-exchanges.ts NAME URL...` makes one exchange with each URL
// over the transport of that name, and prints what came of it. It closes nothing: it is to end by itself.
import { isTransportFailure, type Transport } from '@pagakit/contract'
import { ownTransports } from './own-transports.ts'

const [name, ...urls] = process.argv.slice(2)
if (name !== 'ky' && name !== 'undici') throw new TypeError(`There is no transport ${name}`)
const transport = ownTransports[name]({ idleTimeoutMs: 60_000 })
const outcomes = await Promise.all(urls.map((url) => outcomeOf(transport, url)))
process.stdout.write(JSON.stringify(outcomes))

async function outcomeOf({ exchange }: Transport, url: string): Promise<unknown> {
  const { signal } = new AbortController()
  try {
    return await exchange({
      method: 'POST',
      url,
      headers: {},
      body: '{}',
      signal,
      maxResponseBytes: 1024,
    }).then(({ status }) => ({ status }))
  } catch (error) {
    if (!isTransportFailure(error)) throw error
    const { kind, bytesWritten, systemCode } = error
    return { kind, bytesWritten, systemCode }
  }
}

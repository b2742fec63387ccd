// Run as a process of its own: `exchange-in-child.ts URL...` makes one exchange with each URL and prints what came of it.
import { isTransportFailure, type Transport } from '@pagakit/contract'
import { kyTransport } from '@pagakit/transport-ky'

const transport = kyTransport()
const outcomes = await Promise.all(process.argv.slice(2).map((url) => outcomeOf(transport, url)))
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

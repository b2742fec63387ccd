// The process that asks servers. It makes its requests before the clock runs, so that no server waits for it to sign.
import { requestBytes } from '../servers/signed-request.ts'
import { KeepAliveLane } from './keep-alive-lane.ts'
import type { LoadAssignment, LoadOutcome } from './load-process.ts'

let lanes: readonly KeepAliveLane[] = []
process.on('disconnect', () => process.exit())
process.on('message', (assignment: LoadAssignment) => {
  run(assignment).then((outcome) => process.send?.(outcome), report)
})
process.send?.({ ready: true })

function report(error: unknown): void {
  process.send?.({ problem: error instanceof Error ? error.stack : String(error) })
}

async function run({ origin, asked, count, concurrency, reconnects }: LoadAssignment): Promise<LoadOutcome> {
  if (reconnects) {
    for (const lane of lanes) lane.close()
    lanes = await Promise.all(Array.from({ length: concurrency }, () => KeepAliveLane.open(origin)))
  }
  const { host } = new URL(origin)
  const requests = Array.from({ length: count }, () => requestBytes(asked, host))
  const startedAt = performance.now()
  await Promise.all(lanes.map((lane) => askAll(lane, requests)))
  return { wallMicros: (performance.now() - startedAt) * 1000 }
}

async function askAll(lane: KeepAliveLane, requests: Buffer[]): Promise<void> {
  for (let next = requests.pop(); next !== undefined; next = requests.pop()) await lane.ask(next)
}

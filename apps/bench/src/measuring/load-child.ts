// The process that asks servers. It makes its requests before the clock runs, so that no server waits for it to sign.
import { setTimeout } from 'node:timers/promises'
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

async function run(assignment: LoadAssignment): Promise<LoadOutcome> {
  const { origin, asked, count, concurrency, reconnects, perSecond } = assignment
  if (reconnects) {
    for (const lane of lanes) lane.close()
    lanes = await Promise.all(Array.from({ length: concurrency }, () => KeepAliveLane.open(origin)))
  }
  const { host } = new URL(origin)
  const requests = Array.from({ length: count }, () => requestBytes(asked, host)).entries()
  const startedAt = performance.now()
  const due =
    perSecond === undefined
      ? () => performance.now()
      : (index: number) => startedAt + (index / perSecond) * 1000
  const latencies: number[] = []
  await Promise.all(lanes.map((lane) => askInTurn(lane, requests, due, latencies)))
  const wallMicros = (performance.now() - startedAt) * 1000
  return { wallMicros, p99Ms: latencies.sort((one, other) => one - other)[Math.ceil(count * 0.99) - 1] ?? 0 }
}

/** Sends one request after the other, each when it is due. The lanes share the requests. */
async function askInTurn(
  lane: KeepAliveLane,
  requests: Iterable<[number, Buffer]>,
  due: (index: number) => number,
  latencies: number[],
): Promise<void> {
  for (const [index, request] of requests) {
    const at = due(index)
    const early = at - performance.now()
    if (early > 0) await setTimeout(early)
    await lane.ask(request)
    latencies.push(performance.now() - at)
  }
}

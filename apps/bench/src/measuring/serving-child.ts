// The process of one server. It opens it, then says what it took whenever it is asked.
import { openServer } from '../servers/open-server.ts'
import type { ServerUsage } from './serving-process.ts'

const [, , contender = ''] = process.argv
// Node collects before the question is answered where it was started with --expose-gc.
const collect: unknown = Reflect.get(globalThis, 'gc')
process.on('disconnect', () => process.exit())

try {
  const origin = await openServer(contender)
  process.on('message', () => process.send?.(usage()))
  process.send?.({ origin })
} catch (error) {
  process.send?.({ problem: error instanceof Error ? error.stack : String(error) })
}

function usage(): ServerUsage {
  const { user, system } = process.cpuUsage()
  if (typeof collect === 'function') collect()
  const { rss, heapUsed } = process.memoryUsage()
  return { cpuMicros: user + system, rssBytes: rss, heapBytes: heapUsed }
}

import type { Bench, BenchSettings, Case } from '../subjects/subject.ts'
import { LoadProcess } from './load-process.ts'
import { median } from './median.ts'
import type { Sample } from './sample.ts'
import { ServingProcess } from './serving-process.ts'

/** How often memory is looked at, in seconds. */
const LOOK_EVERY = 15

const MEBIBYTE = 1024 * 1024

/** What was held after a while. */
interface Look {
  readonly seconds: number
  readonly heapMiB: number
  readonly rssMiB: number
}

/**
 * Asks a server at an even rate for minutes, and looks every 15 seconds at what it holds after its garbage was collected. Prints
 * each look; the facts are medians of the second quarter of the time, for the first is warming up, and of the last.
 */
export class SoakBench implements Bench {
  readonly #settings: BenchSettings

  constructor(settings: BenchSettings) {
    this.#settings = settings
  }

  async prepare(): Promise<void> {}

  async measure(contender: string, situation: Case): Promise<Sample> {
    const { asked = 'transfer', concurrency = 1, perSecond = 1 } = situation
    const count = Math.round(((situation.count ?? 1) * perSecond) / this.#settings.divisor)
    const server = await ServingProcess.start(contender, ['--expose-gc'])
    const load = await LoadProcess.start()
    try {
      const { cpuMicros } = await server.usage()
      const looks: Look[] = []
      const p99s: number[] = []
      const startedAt = performance.now()
      for (let done = 0; done < count; ) {
        const slice = Math.min(LOOK_EVERY * perSecond, count - done)
        const assignment = {
          origin: server.origin,
          asked,
          count: slice,
          concurrency,
          perSecond,
          reconnects: done === 0,
        }
        p99s.push((await load.run(assignment)).p99Ms)
        done += slice
        const { heapBytes, rssBytes } = await server.usage()
        const seconds = (performance.now() - startedAt) / 1000
        looks.push({ seconds, heapMiB: heapBytes / MEBIBYTE, rssMiB: rssBytes / MEBIBYTE })
        process.stderr.write(lineOf(contender, looks.at(-1), done))
      }
      const wallMicros = (performance.now() - startedAt) * 1000
      const used = (await server.usage()).cpuMicros - cpuMicros
      return { count, cpuMicros: used, wallMicros, facts: { ...factsOf(looks), 'p99 ms': median(p99s) } }
    } finally {
      server.close()
      load.close()
    }
  }

  close(): void {}
}

function factsOf(looks: readonly Look[]): Readonly<Record<string, number>> {
  const quarter = Math.ceil(looks.length / 4)
  const early = looks.slice(quarter, 2 * quarter)
  const late = looks.slice(-quarter)
  const of = (some: readonly Look[], what: 'heapMiB' | 'rssMiB'): number =>
    median(some.map((look) => look[what]))
  return {
    'heap MiB, early': of(early, 'heapMiB'),
    'heap MiB, late': of(late, 'heapMiB'),
    'RSS MiB, early': of(early, 'rssMiB'),
    'RSS MiB, late': of(late, 'rssMiB'),
  }
}

/** One look as a line, with the heap drawn: a # for each 2 MiB. */
function lineOf(contender: string, look: Look | undefined, done: number): string {
  if (look === undefined) return ''
  const { seconds, heapMiB, rssMiB } = look
  const cells = [
    `${seconds.toFixed(0)} s`,
    `${done} requests`,
    `heap ${heapMiB.toFixed(1)} MiB`,
    `RSS ${rssMiB.toFixed(0)} MiB`,
  ]
  return `${contender}: ${cells.map((cell) => cell.padStart(15)).join(' ')}  ${'#'.repeat(heapMiB / 2)}\n`
}

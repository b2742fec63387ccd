import type { Bench, BenchSettings, Case } from '../subjects/subject.ts'
import { ContenderProcess } from './contender-process.ts'
import { findCount } from './find-count.ts'
import type { Sample } from './sample.ts'
import type { Origins } from './server-process.ts'
import { spendTime } from './spend-time.ts'

/** Where contenders that need a server find it. */
export interface BenchServer {
  readonly origins: Origins
  readonly env: Readonly<Record<string, string>>
}

/** How often the work is done where no warming up has found a number. */
const UNPREPARED_COUNT = 8

const WARM_UP_CONCURRENCY = 16

/** A bench whose contenders live for the whole run, so that what is compared is warm code. */
export class LongLivedBench implements Bench {
  readonly #settings: BenchSettings
  readonly #server: BenchServer | undefined
  readonly #processes = new Map<string, Promise<ContenderProcess>>()
  readonly #counts = new Map<string, number>()

  constructor(settings: BenchSettings, server?: BenchServer) {
    this.#settings = settings
    this.#server = server
  }

  /** Finds how often a contender's work fits into a sample: that is the number from then on. */
  async prepare(contender: string, situation: Case): Promise<void> {
    const key = keyOf(contender, situation)
    if (this.#counts.has(key)) return
    const process = await this.#processFor(contender, situation)
    const { concurrency = 1 } = situation
    this.#counts.set(key, await findCount(wallMicrosOf(process, concurrency), this.#settings.sampleMs))
  }

  async measure(contender: string, situation: Case): Promise<Sample> {
    const process = await this.#processFor(contender, situation)
    const count = this.#counts.get(keyOf(contender, situation)) ?? UNPREPARED_COUNT
    const { concurrency = 1 } = situation
    // Since its last turn others had the caches, and idle connections were closed.
    const unmeasured = Math.max(Math.ceil(count / 2), unmeasuredAt(concurrency))
    return await process.measure({ count, concurrency, unmeasured })
  }

  close(): void {
    for (const starting of this.#processes.values()) {
      starting.then(
        (process) => process.close(),
        () => {},
      )
    }
  }

  #processFor(contender: string, { protocol = 'http' }: Case): Promise<ContenderProcess> {
    const key = `${contender} ${protocol}`
    const known = this.#processes.get(key)
    if (known !== undefined) return known
    const process = this.#start(contender, protocol)
    this.#processes.set(key, process)
    return process
  }

  async #start(contender: string, protocol: 'http' | 'https'): Promise<ContenderProcess> {
    const server = this.#server
    const process = await ContenderProcess.start({
      contender,
      ...(server === undefined ? {} : { origin: server.origins[protocol], env: server.env }),
    })
    // The more code there is to a contender, the longer it takes until all of it is compiled for good.
    await spendTime(wallMicrosOf(process, WARM_UP_CONCURRENCY), this.#settings.warmUpMs)
    return process
  }
}

function wallMicrosOf(process: ContenderProcess, concurrency: number): (count: number) => Promise<number> {
  const unmeasured = unmeasuredAt(concurrency)
  return async (count) => (await process.measure({ count, concurrency, unmeasured })).wallMicros
}

/** Enough that every connection is open before the clock runs: a TLS handshake takes as long as many calls. */
function unmeasuredAt(concurrency: number): number {
  return 2 * concurrency
}

function keyOf(contender: string, { name }: Case): string {
  return `${contender} / ${name}`
}

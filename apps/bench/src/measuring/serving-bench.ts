import type { Bench, BenchSettings, Case } from '../subjects/subject.ts'
import { findCount } from './find-count.ts'
import { type LoadAssignment, LoadProcess } from './load-process.ts'
import type { Sample } from './sample.ts'
import { ServingProcess } from './serving-process.ts'

/** How often a server is asked where no warming up has found a number. */
const UNPREPARED_COUNT = 8

const WARM_UP_CONCURRENCY = 16

/**
 * Until about 24,000 requests have come, V8 goes on compiling, and each costs ever fewer instructions; then no more. A time would
 * end earlier with slower servers, and on slower machines.
 */
const WARM_UP_COUNT = 30_000

/** A bench whose contenders are servers. What counts is the CPU time of the server; one client asks them all. */
export class ServingBench implements Bench {
  readonly #settings: BenchSettings
  readonly #servers = new Map<string, Promise<ServingProcess>>()
  readonly #counts = new Map<string, number>()
  /** The servers that have answered enough of a kind. */
  readonly #warm = new Set<string>()
  #load: Promise<LoadProcess> | undefined

  constructor(settings: BenchSettings) {
    this.#settings = settings
  }

  /** Warms the server up, and finds how many requests fit into a sample: that is the number from then on. */
  async prepare(contender: string, situation: Case): Promise<void> {
    await this.#warmUp(contender, situation)
    const wallMicrosOf = (count: number): Promise<number> => this.#ask(contender, situation, count, true)
    const count = await findCount(wallMicrosOf, this.#settings.sampleMs)
    this.#counts.set(keyOf(contender, situation), count)
  }

  async #warmUp(contender: string, situation: Case): Promise<void> {
    const { asked = 'transfer' } = situation
    const key = `${contender} / ${asked}`
    if (this.#warm.has(key)) return
    this.#warm.add(key)
    const count = Math.ceil(WARM_UP_COUNT / this.#settings.divisor)
    await this.#ask(contender, { ...situation, concurrency: WARM_UP_CONCURRENCY }, count, true)
  }

  async measure(contender: string, situation: Case): Promise<Sample> {
    const count = this.#counts.get(keyOf(contender, situation)) ?? UNPREPARED_COUNT
    const server = await this.#server(contender)
    // Since its last turn others had the caches.
    await this.#ask(contender, situation, Math.ceil(count / 2), true)
    const before = await server.usage()
    const wallMicros = await this.#ask(contender, situation, count, false)
    const { cpuMicros } = await server.usage()
    return { count, cpuMicros: cpuMicros - before.cpuMicros, wallMicros, facts: {} }
  }

  close(): void {
    for (const starting of [this.#load, ...this.#servers.values()]) {
      starting?.then(
        (process) => process.close(),
        () => {},
      )
    }
  }

  async #ask(contender: string, situation: Case, count: number, reconnects: boolean): Promise<number> {
    const { asked = 'transfer', concurrency = 1 } = situation
    const { origin } = await this.#server(contender)
    const assignment: LoadAssignment = { origin, asked, count, concurrency, reconnects }
    this.#load ??= LoadProcess.start()
    return (await (await this.#load).run(assignment)).wallMicros
  }

  #server(contender: string): Promise<ServingProcess> {
    const known = this.#servers.get(contender)
    if (known !== undefined) return known
    const server = ServingProcess.start(contender)
    this.#servers.set(contender, server)
    return server
  }
}

function keyOf(contender: string, { name }: Case): string {
  return `${contender} / ${name}`
}

import type { Bench, BenchSettings, Case } from '../subjects/subject.ts'
import { ContenderProcess } from './contender-process.ts'
import type { BenchServer } from './long-lived-bench.ts'
import type { Sample } from './sample.ts'

/** A bench that starts a process for every sample, as a run of its own is: cold code, and memory that starts at nothing. */
export class FreshBench implements Bench {
  readonly #settings: BenchSettings
  readonly #server: BenchServer

  constructor(settings: BenchSettings, server: BenchServer) {
    this.#settings = settings
    this.#server = server
  }

  async prepare(): Promise<void> {}

  async measure(contender: string, situation: Case): Promise<Sample> {
    const { concurrency = 1, count = 1, protocol = 'http', flags = [] } = situation
    const { origins, env } = this.#server
    const process = await ContenderProcess.start({
      contender,
      origin: origins[protocol],
      manner: 'stream',
      flags,
      env,
    })
    try {
      const whole = Math.max(1, Math.round(count / this.#settings.divisor))
      return await process.measure({ count: whole, concurrency, unmeasured: 0 })
    } finally {
      process.close()
    }
  }

  close(): void {}
}

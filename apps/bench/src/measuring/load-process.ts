import type { Asked } from '../servers/signed-request.ts'
import { Child } from './child.ts'

/** What a server is to be asked. */
export interface LoadAssignment {
  readonly origin: string
  readonly asked: Asked
  readonly count: number
  /** How many connections are used, each for one request at a time. */
  readonly concurrency: number
  /** True for new connections, false for those of the assignment before. */
  readonly reconnects: boolean
  /** How many requests a second are sent. Left out: as many as are answered. */
  readonly perSecond?: number
}

/** What asking it took. */
export interface LoadOutcome {
  readonly wallMicros: number
  /** The time in which 99 of 100 were answered, counted from when they were to be sent. */
  readonly p99Ms: number
}

/** The one process that asks every server in turn. */
export class LoadProcess {
  readonly #child: Child

  private constructor(child: Child) {
    this.#child = child
  }

  static async start(): Promise<LoadProcess> {
    const flags = ['--conditions=@pagakit/source']
    const child = new Child({ module: './load-child.ts', parameters: [], flags, processor: 1 })
    await child.next()
    return new LoadProcess(child)
  }

  /** Asks a server. Rejects where an answer says anything but success. */
  async run(assignment: LoadAssignment): Promise<LoadOutcome> {
    return (await this.#child.ask(assignment)) as LoadOutcome
  }

  close(): void {
    this.#child.close()
  }
}

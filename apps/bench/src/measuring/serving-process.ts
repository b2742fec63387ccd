import { Child } from './child.ts'

/** What a server's process took since it began, and what it holds. */
export interface ServerUsage {
  readonly cpuMicros: number
  readonly rssBytes: number
  readonly heapBytes: number
}

/** A server that is measured, in a process of its own. */
export class ServingProcess {
  readonly origin: string
  readonly #child: Child

  private constructor(child: Child, origin: string) {
    this.#child = child
    this.origin = origin
  }

  /** Starts it and waits until it listens. */
  static async start(contender: string, flags: readonly string[] = []): Promise<ServingProcess> {
    const child = new Child({
      module: './serving-child.ts',
      parameters: [contender],
      flags: ['--conditions=@pagakit/source', ...flags],
      processor: 0,
    })
    const { origin } = (await child.next()) as { readonly origin: string }
    return new ServingProcess(child, origin)
  }

  async usage(): Promise<ServerUsage> {
    return (await this.#child.ask({})) as ServerUsage
  }

  close(): void {
    this.#child.close()
  }
}

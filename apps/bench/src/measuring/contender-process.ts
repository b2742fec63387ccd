import type { Manner } from '../contenders/open-job.ts'
import { Child } from './child.ts'
import type { Assignment, Sample } from './sample.ts'

/** Which contender a process is for. */
export interface ContenderSettings {
  readonly contender: string
  readonly origin?: string
  readonly manner?: Manner
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A contender in a process of its own. */
export class ContenderProcess {
  readonly #child: Child

  private constructor(child: Child) {
    this.#child = child
  }

  /** Starts the process and waits until its job is open. */
  static async start(settings: ContenderSettings): Promise<ContenderProcess> {
    const { contender, origin = '', manner = 'lanes', flags = ['--conditions=@pagakit/source'] } = settings
    const child = new Child({
      module: './contender-child.ts',
      parameters: [contender, origin, manner],
      flags: [...flags],
      ...(settings.env === undefined ? {} : { env: settings.env }),
      processor: 0,
    })
    await child.next()
    return new ContenderProcess(child)
  }

  /** Has the work done and says what it took. */
  async measure(assignment: Assignment): Promise<Sample> {
    const { sample } = (await this.#child.ask(assignment)) as { readonly sample: Sample }
    return sample
  }

  close(): void {
    this.#child.close()
  }
}

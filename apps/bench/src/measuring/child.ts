import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { hasTaskset } from './has-taskset.ts'

/** How a process of the bench is started. */
export interface ChildSettings {
  /** The module it runs, from this folder. */
  readonly module: string
  readonly parameters: readonly string[]
  /** Flags for Node. */
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The processor it is kept on, where there are two and the system has `taskset`. */
  readonly processor: 0 | 1
}

/** A process of the bench that answers one message at a time. */
export class Child {
  readonly #process: ChildProcess
  readonly #name: string

  constructor({ module, parameters, flags = [], env = {}, processor }: ChildSettings) {
    const path = fileURLToPath(new URL(module, import.meta.url))
    const command = [process.execPath, ...flags, path, ...parameters]
    const pinned = hasTaskset() && availableParallelism() > 1 ? ['taskset', '-c', String(processor)] : []
    const [program = '', ...rest] = [...pinned, ...command]
    this.#name = [module, ...parameters].join(' ')
    this.#process = spawn(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...env },
    })
  }

  /** The next message. Rejects where the process says what went wrong, or ends. */
  async next(): Promise<object> {
    const message = await new Promise<unknown>((resolve, reject) => {
      const onExit = (code: number | null): void => reject(new Error(`${this.#name} ended with ${code}`))
      this.#process.once('exit', onExit)
      this.#process.once('error', reject)
      this.#process.once('message', (received) => {
        this.#process.removeListener('exit', onExit)
        this.#process.removeListener('error', reject)
        resolve(received)
      })
    })
    if (typeof message !== 'object' || message === null) throw new Error(`${this.#name} sent no object`)
    if ('problem' in message) throw new Error(`${this.#name}: ${String(message.problem)}`)
    return message
  }

  /** Sends a message and waits for the answer. */
  ask(message: object): Promise<object> {
    const answer = this.next()
    this.#process.send(message)
    return answer
  }

  /** Lets it end. */
  close(): void {
    if (this.#process.connected) this.#process.disconnect()
  }
}

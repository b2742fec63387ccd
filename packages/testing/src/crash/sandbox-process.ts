import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the command is started with, so that each start has the same credentials. */
export const crashSecrets = {
  adminToken: 'CRASH-ADMIN-TOKEN',
  business: { principal: 'CRASH', credentials: 'CRASH-PASSWORD', hashKey: 'CRASH-KEY' },
  merchant: { principal: 'CRASH', credentials: 'CRASH-PASSWORD', hashKey: 'CRASH-KEY' },
  collect: { principal: 'CRASH', credentials: 'CRASH-PASSWORD', hashKey: 'CRASH-KEY' },
} as const

const sandbox = new URL('../../../../apps/sandbox/', import.meta.url)

/** The arguments with which Node runs the command: from its source, or as it is built. */
export function commandArguments(isBuilt: boolean): readonly string[] {
  const path = (file: string): string => fileURLToPath(new URL(file, sandbox))
  return isBuilt ? [path('dist/main.js')] : ['--conditions=@pagakit/source', path('src/main.ts')]
}

/** The real command, in a process of its own. */
export class SandboxProcess {
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  #out = ''
  #err = ''

  /** Starts it over a data file; its config stands beside that. */
  constructor(command: readonly string[], folder: string, file: string) {
    const config = join(folder, 'config.json')
    writeFileSync(config, JSON.stringify(crashSecrets))
    const given = [...command, '--json', '--config', config, '--data', file]
    this.#child = spawn(process.execPath, given, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] },
    })
    this.#child.stdout?.setEncoding('utf8').on('data', (text) => {
      this.#out += text
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.#err += text
    })
    this.#ended = once(this.#child, 'close')
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /** The address, once it listens. Rejects where it ends before that, with what it said. */
  async url(): Promise<string> {
    while (!this.#out.includes('\n')) {
      const isOver = await Promise.race([
        this.#ended.then(() => true),
        once(this.#child.stdout ?? this.#child, 'data').then(() => false),
      ])
      if (isOver) throw new Error(`The sandbox ended before it listened. ${this.#err}`)
    }
    return String(JSON.parse(this.#out).url)
  }

  /** Ends it and waits until it is gone; what it wrote to stderr. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<string> {
    this.#child.kill(signal)
    await this.#ended
    return this.#err
  }
}

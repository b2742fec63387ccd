// Fills a data file and tells how long the sandbox takes to start with it: `--operations 100000`, `--starts 5`, `--built`.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { commandArguments, SandboxProcess } from './crash/sandbox-process.ts'
import { fillBooks } from './fill-books.ts'

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '100000' },
    starts: { type: 'string', default: '5' },
    built: { type: 'boolean', default: false },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'pagakit-start-'))
try {
  const file = join(folder, 'books.sqlite')
  const operations = await fillBooks(file, Number(values.operations))
  const command = commandArguments(values.built)
  const full = await starts(file)
  const empty = await starts(join(folder, 'empty.sqlite'))
  const mebibytes = (statSync(file).size / 2 ** 20).toFixed(0)
  process.stdout.write(
    `${operations} operations, ${mebibytes} MiB: ${full.join(', ')} ms\nnew books: ${empty.join(', ')} ms\n`,
  )

  /** From starting the process to its first answer, in milliseconds; it is killed each time. */
  async function starts(data: string): Promise<readonly number[]> {
    const times: number[] = []
    for (let count = 0; count < Number(values.starts); count += 1) {
      const began = performance.now()
      const sandbox = new SandboxProcess(command, folder, data)
      const answer = await fetch(`${await sandbox.url()}/_sandbox/page/style.css`)
      await answer.text()
      times.push(Math.round(performance.now() - began))
      await sandbox.end('SIGKILL')
    }
    return times
  }
} finally {
  rmSync(folder, { recursive: true })
}

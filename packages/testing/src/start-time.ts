// Fills a data file and tells how long the sandbox takes to start with it: `--operations 100000`, `--starts 5`, `--built`.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
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
    `${operations} operations, ${mebibytes} MiB: ${full.join(', ')}\nnew books: ${empty.join(', ')}\n`,
  )

  /** From starting the process to its first answer, and what that took of a processor; it is killed each time. */
  async function starts(data: string): Promise<readonly string[]> {
    const times: string[] = []
    for (let count = 0; count < Number(values.starts); count += 1) {
      const began = performance.now()
      const sandbox = new SandboxProcess(command, folder, data)
      const answer = await fetch(`${await sandbox.url()}/_sandbox/page/style.css`)
      await answer.text()
      const milliseconds = Math.round(performance.now() - began)
      times.push(`${milliseconds} ms (CPU ${processorTime(sandbox.pid)} ms)`)
      await sandbox.end('SIGKILL')
    }
    return times
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** What a process has used so far, as Linux tells it in hundredths of a second; elsewhere nobody does. */
function processorTime(pid: number | undefined): string {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return '?'
  // The name of the program, in parentheses, may hold spaces.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  const [user = 0, system = 0] = fields.slice(11, 13).map(Number)
  return String(10 * (user + system))
}

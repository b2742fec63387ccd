import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { account } from '../contenders/transfer.ts'
import { signedRequest } from '../servers/signed-request.ts'
import type { Bench } from '../subjects/subject.ts'
import type { Sample } from './sample.ts'

// An empty module first: starting the loader is nobody's cost.
const script = `
await import('data:text/javascript,')
const { account, path, headers, body } = JSON.parse(process.argv[1])
const before = performance.now(), cpu = process.cpuUsage()
const { createSandbox } = await import('@pagakit/sandbox')
const imported = performance.now()
const sandbox = await createSandbox({ business: account })
const started = performance.now()
const answer = await (await sandbox.fetch('http://localhost' + path, { method: 'POST', headers, body })).json()
const answered = performance.now()
if (answer.responseCode !== 0) throw new Error(JSON.stringify(answer))
const { user, system } = process.cpuUsage(cpu)
const facts = { 'import ms': imported - before, 'createSandbox ms': started - imported, 'first answer ms': answered - started }
console.log(JSON.stringify({ count: 1, cpuMicros: user + system, wallMicros: (answered - before) * 1000, facts }))
process.exit()
`

/** Measures the start of a sandbox in a fresh process, as it is published: loading it, making one, and its first answer. */
export const startBench: Bench = {
  prepare: async () => {},
  measure: async () => {
    const cwd = fileURLToPath(new URL('.', import.meta.url))
    const given = JSON.stringify({ account, ...signedRequest('balance') })
    const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script, given]
    const sample: Sample = JSON.parse(execFileSync(process.execPath, flags, { cwd, encoding: 'utf8' }))
    return sample
  },
  close: () => {},
}

// The two commands of the README, on any machine with Node 20 or later: brings pnpm and Node 24, installs what is missing, runs the script.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PNPM = 'pnpm@12.21.0'
const script = process.argv[2]
const isFirstRun = !existsSync(new URL('../node_modules/.modules.yaml', import.meta.url))

console.log(
  isFirstRun
    ? 'pagakit: first run. Fetching pnpm, Node 24 and the dependencies; about a minute.'
    : 'pagakit: checking that what is installed is up to date.',
)
const run = spawnSync(
  'npx',
  ['-y', PNPM, '--config.verify-deps-before-run=install', 'run', script, ...process.argv.slice(3)],
  { stdio: 'inherit', shell: process.platform === 'win32' },
)
if (run.error) {
  console.error(
    `pagakit: npx could not be started (${run.error.message}). It comes with npm; is npm on the PATH?`,
  )
}
process.exit(run.status ?? 1)

// Kills the sandbox under load and looks whether all it had answered is still there: `--kills 500`, `--seed 1`, `--built`.
import { parseArgs } from 'node:util'
import { crashRun } from './crash/crash-run.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    built: { type: 'boolean', default: false },
  },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]
const began = Date.now()
process.stderr.write(`seed ${seed}\n`)
const tally = await crashRun({
  kills,
  seed,
  isByClock: true,
  isBuilt: values.built,
  onKill: ({ kills: done, acknowledged, problems }) => {
    if (done % 10 === 0)
      process.stderr.write(`${done} kills, ${acknowledged} acknowledged, ${problems.length} problems\n`)
  },
})
process.stdout.write(`seed ${seed}, ${Math.round((Date.now() - began) / 1000)} seconds\n${tally}\n`)
process.exitCode = tally.problems.length === 0 ? 0 : 1

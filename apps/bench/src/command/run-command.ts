import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interleave } from '../measuring/interleave.ts'
import { Results } from '../measuring/results.ts'
import { reportOf } from '../report/report.ts'
import { reportText } from '../report/report-text.ts'
import type { Subject } from '../subjects/subject.ts'
import { subjects } from '../subjects/subjects.ts'
import { parseArguments } from './parse-arguments.ts'

const help = `Measures pagakit beside the clients people use today.

  pnpm bench NAME [--rounds N] [--json FILE] [--quick]

  NAME         one of: ${subjects.map(({ name }) => name).join(', ')}
  --rounds N   how often everything is measured; medians are over the rounds (7)
  --json FILE  where the figures are written too (apps/bench/results/NAME.json)
  --quick      one short round, to see that it runs; its figures mean nothing
  --list       what each subject measures
`

const normal = { sampleMs: 120, warmUpMs: 4000, divisor: 1 }
const quick = { sampleMs: 10, warmUpMs: 0, divisor: 100 }

/** Runs the command and gives its exit code: 0 when measured, reached or not; 2 for words it does not know. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const wish = parseArguments(words, subjects)
  if (wish.wish === 'refuse') {
    process.stderr.write(`${wish.problem}\n`)
    return 2
  }
  if (wish.wish === 'help') process.stdout.write(help)
  if (wish.wish === 'list') process.stdout.write(subjects.map(lineOf).join(''))
  if (wish.wish === 'measure') await measure(wish.subject, wish)
  return 0
}

function lineOf({ name, summary }: Subject): string {
  return `${name.padEnd(9)}${summary}\n`
}

async function measure(
  subject: Subject,
  { rounds, isQuick, file }: { rounds: number; isQuick: boolean; file: string | undefined },
): Promise<void> {
  const startedAt = performance.now()
  const say = (what: string): void => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
    process.stderr.write(`${subject.name}: ${what}, ${seconds} s\n`)
  }
  const bench = await subject.open(isQuick ? quick : normal)
  try {
    for (const situation of subject.cases) {
      for (const contender of [situation.floor ?? [], ...situation.contenders].flat()) {
        await bench.prepare(contender, situation)
      }
    }
    say('everybody is warm')
    const measured = await interleave(
      subject.cases,
      rounds,
      (contender, situation) => bench.measure(contender, situation),
      (round) => say(`round ${round} of ${rounds}`),
    )
    const report = reportOf(subject, rounds, new Results(measured))
    process.stdout.write(reportText(report))
    const target = file ?? fileURLToPath(new URL(`../../results/${subject.name}.json`, import.meta.url))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, `${JSON.stringify(report, null, 2)}\n`)
  } finally {
    bench.close()
  }
}

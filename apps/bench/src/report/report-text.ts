import type { Report, Row, Section, Verdict } from './report.ts'
import { table } from './table.ts'

/** The report as a reader at a terminal gets it. */
export function reportText(report: Report): string {
  const { subject, summary, rounds, node, machine, sections, goals, work } = report
  const head = `${subject}: ${summary}\nNode ${node}, ${machine}; medians of ${rounds} rounds.\n`
  return [head, ...sections.map((section) => sectionText(section, work)), goalsText(goals)].join('\n')
}

function sectionText({ name, floor, rows }: Section, work: string): string {
  const facts = Object.keys(rows[0]?.facts ?? {})
  const titles = [name, `CPU us/${work}`, floor === null ? '' : `x ${floor}`, `${work}s/s`, ...facts]
  return table(
    titles,
    rows.map((row) => cellsOf(row, facts)),
  )
}

function cellsOf({ contender, cpuMicros, ratio, perSecond, facts }: Row, names: readonly string[]): string[] {
  return [
    contender,
    text(cpuMicros),
    ratio === null ? '' : ratio.toFixed(2),
    text(perSecond),
    ...names.map((name) => text(facts[name] ?? Number.NaN)),
  ]
}

function goalsText(goals: readonly Verdict[]): string {
  const rows = goals.map(({ name, figure, atMost, reached }) => [
    name,
    figure.toFixed(2),
    atMost.toFixed(2),
    reached ? 'ok' : 'missed',
  ])
  return table(['goal', 'figure', 'at most', ''], rows)
}

function text(value: number): string {
  return Number.isFinite(value) ? value.toLocaleString('en-US', { maximumSignificantDigits: 3 }) : '-'
}

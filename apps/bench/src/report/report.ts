import { cpus } from 'node:os'
import type { Results } from '../measuring/results.ts'
import type { Case, Subject } from '../subjects/subject.ts'

/** A contender in a case: medians over the rounds. Null where there is none. */
export interface Row {
  readonly contender: string
  readonly cpuMicros: number
  readonly ratio: number | null
  readonly perSecond: number
  readonly facts: Readonly<Record<string, number>>
}

/** A case with its rows, the floor first. */
export interface Section {
  readonly name: string
  readonly floor: string | null
  readonly rows: readonly Row[]
}

/** A goal and what was reached. */
export interface Verdict {
  readonly name: string
  readonly figure: number
  readonly atMost: number
  readonly reached: boolean
}

/** Everything one run found; what is written as JSON. */
export interface Report {
  readonly subject: string
  readonly summary: string
  readonly work: string
  readonly rounds: number
  readonly node: string
  readonly machine: string
  readonly sections: readonly Section[]
  readonly goals: readonly Verdict[]
}

/** Puts the figures of a run together. */
export function reportOf(subject: Subject, rounds: number, results: Results): Report {
  const { name, summary, work, cases, goals } = subject
  const [processor] = cpus()
  return {
    subject: name,
    summary,
    work,
    rounds,
    node: process.version,
    machine: `${cpus().length} x ${processor?.model.trim() ?? process.arch}, ${process.platform}`,
    sections: cases.map((situation) => sectionOf(situation, results)),
    goals: goals.map(({ name, atMost, figure }) => {
      const found = rounded(figure(results))
      return { name, figure: found, atMost, reached: found <= atMost }
    }),
  }
}

function sectionOf({ name, floor, contenders }: Case, results: Results): Section {
  const facts = results.factNames(name)
  const factsOf = ({ fact }: { fact: (name: string) => number }): Row['facts'] =>
    Object.fromEntries(facts.map((factName) => [factName, rounded(fact(factName))]))
  const rows = contenders.map((contender): Row => {
    const figures = results.of(name, contender)
    return {
      contender,
      cpuMicros: rounded(figures.cpuMicros),
      ratio: floor === undefined ? null : rounded(results.ratio(name, contender)),
      perSecond: rounded(figures.perSecond),
      facts: factsOf({ fact: (factName) => figures.fact(factName) }),
    }
  })
  if (floor === undefined) return { name, floor: null, rows }
  const figures = results.ofFloor(name)
  const first: Row = {
    contender: floor,
    cpuMicros: rounded(figures.cpuMicros),
    ratio: 1,
    perSecond: rounded(figures.perSecond),
    facts: factsOf({ fact: (factName) => figures.fact(factName) }),
  }
  return { name, floor, rows: [first, ...rows] }
}

/** Three digits say what a measurement knows; more would pretend. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

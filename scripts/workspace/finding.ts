import type { Refusal } from './refusal.ts'

/** One broken rule: where, what is wrong, and what to do. */
export interface Finding extends Refusal {
  /** Path from the root of the repository. */
  readonly file: string
  /** Counted from 1; left out where the whole file is meant. */
  readonly line?: number
}

/** One finding as two lines of text, the first of which an editor can jump to. */
function describeFinding({ file, line, problem, fix }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${problem}\n    ${fix}`
}

/** Prints findings, or one line saying that there are none, and sets the exit code. */
export function report(check: string, findings: readonly Finding[]): void {
  for (const finding of findings) console.error(describeFinding(finding))
  if (findings.length === 0) console.log(`${check}: nothing to mend`)
  else console.error(`${check}: ${findings.length} to mend`)
  process.exitCode = findings.length === 0 ? 0 : 1
}

import type { Finding } from '../workspace/finding.ts'

/** Something that no line of some files may hold. */
interface LineRule {
  readonly files: RegExp
  readonly pattern: RegExp
  readonly problem: string
  readonly fix: string
}

const LINE_RULES: readonly LineRule[] = [
  {
    files: /./,
    // A path inside a URL, a package or a variable has something before its slash.
    pattern: /(?<![\w.:/@${}-])(?:\/(?:home|Users|root|work|farm|private|opt)\/[\w.-]+|[A-Z]:\\Users\\)/,
    problem: 'names a folder of one machine',
    fix: 'Write a path from the root of the repository.',
  },
  {
    // The linter refuses these too, but not with `type`.
    files: /\.ts$/,
    pattern: /^export (?:type )?\*/,
    problem: 'exports everything of another file',
    fix: 'Name what is exported, so that a reader sees it and nothing slips out.',
  },
]

/** Holds every line of a file against the rules for it. */
export function checkLines(file: string, text: string): Finding[] {
  const rules = LINE_RULES.filter(({ files }) => files.test(file))
  return text
    .split('\n')
    .flatMap((line, index) =>
      rules
        .filter(({ pattern }) => pattern.test(line))
        .map(({ problem, fix }) => ({ file, line: index + 1, problem, fix })),
    )
}

import type { Finding } from '../workspace/finding.ts'
import { isForTests } from '../workspace/read-packages.ts'

const ALWAYS = ['package.json', 'README.md', 'LICENSE']
const SOMETIMES = ['CHANGELOG.md']
const BUILT = ['.js', '.js.map', '.d.ts', '.d.ts.map']
const SHOWN = 3

/** Holds the files of one tarball against what belongs in it: the words, each source, what was built of it, and no more. */
export function checkFileList(packageName: string, files: readonly string[]): Finding[] {
  const sources = files.filter((file) => file.startsWith('src/') && !isForTests(file))
  const built = sources.flatMap((file) => BUILT.map((ending) => builtOf(file, ending)))
  const wanted = [...ALWAYS, ...sources, ...built]
  const lacking = wanted.filter((file) => !files.includes(file))
  const foreign = files.filter((file) => ![...wanted, ...SOMETIMES].includes(file))
  return [
    ...describe(packageName, 'lacks', lacking, 'Build first; then look at "files" in its package.json.'),
    ...describe(
      packageName,
      'should not hold',
      foreign,
      'Keep it out with "files", or delete dist and build again.',
    ),
  ]
}

function describe(file: string, verb: string, files: readonly string[], fix: string): Finding[] {
  if (files.length === 0) return []
  const more = files.length > SHOWN ? ` and ${files.length - SHOWN} more` : ''
  return [{ file, problem: `its tarball ${verb} ${files.slice(0, SHOWN).join(', ')}${more}`, fix }]
}

function builtOf(source: string, ending: string): string {
  return source.replace('src/', 'dist/').replace(/\.ts$/, ending)
}

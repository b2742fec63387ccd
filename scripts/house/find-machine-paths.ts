import type { Finding } from '../workspace/finding.ts'

/** Folders of people and build machines. A path inside a URL or a package has something before its slash. */
const MACHINE_PATH =
  /(?<![\w.:/@${}-])(?:\/(?:home|Users|root|work|farm|private|opt)\/[\w.-]+|[A-Z]:\\Users\\)/

/** The lines of a file that name a place which exists on one machine only. */
export function findMachinePaths(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((content, index) => {
    const [path] = MACHINE_PATH.exec(content) ?? []
    if (path === undefined) return []
    const problem = `names ${path}, which exists on one machine only`
    return [{ file, line: index + 1, problem, fix: 'Write a path from the root of the repository.' }]
  })
}

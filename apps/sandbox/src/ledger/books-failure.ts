/** SQLite's own error numbers, for what can be wrong with a file: what happened, and what to do. */
const fileProblems: Readonly<Record<number, readonly [message: string, hint: string]>> = {
  5: ['is in use by another process.', 'End the other sandbox, or give this one a file of its own.'],
  8: ['cannot be written.', 'Make the file and its folder writable.'],
  10: ['could not be read or written.', 'Look at the disk it is on, and at the limits of this process.'],
  11: ['is damaged.', 'Restore a copy, or remove the file to begin new books.'],
  13: ['does not fit on the disk.', 'Make room on the disk.'],
  14: ['cannot be opened.', 'Make sure that its folder exists and can be written.'],
  26: ['is not a SQLite file.', 'Choose another name; the sandbox does not overwrite what it did not write.'],
}

/** What is wrong with a file of books. */
export interface FileProblem {
  /** What happened, to follow the name of the file. */
  readonly message: string
  /** What to do. */
  readonly hint: string
}

/** What stands in a file is not what the sandbox wrote. */
export const damaged: FileProblem = problemOfNumber(11)

/** What an error of SQLite says about a file; undefined for any other error. */
export function fileProblemOf(error: unknown): FileProblem | undefined {
  const number: unknown = error instanceof Error ? Reflect.get(error, 'errcode') : undefined
  // The low byte is the kind of error; the rest only refines it.
  return typeof number === 'number' && (number & 0xff) in fileProblems
    ? problemOfNumber(number & 0xff)
    : undefined
}

function problemOfNumber(number: number): FileProblem {
  const [message, hint] = fileProblems[number] ?? ['cannot be used.', 'Choose another file.']
  return { message, hint }
}

/** The books cannot be read or written while the sandbox runs; the message says why, and what to do. */
export class BooksFailure extends Error {
  override readonly name = 'BooksFailure'

  constructor({ message, hint }: FileProblem) {
    super(`The data file ${message} ${hint} Then ask what became of the request before you send it again.`)
  }
}

/** Says in words what an error means for the books; any error that is not about their file stays as it is. */
export function booksFailureOf(error: unknown): unknown {
  const problem = fileProblemOf(error)
  return problem === undefined ? error : new BooksFailure(problem)
}

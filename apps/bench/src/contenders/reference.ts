const START = 'BENCH'
const LENGTH = 14

let made = 0

/** The next reference of this process: always as long, always with the same start, so that a server finds it cheaply. */
export function nextReference(): string {
  made += 1
  return `${START}${made
    .toString(36)
    .toUpperCase()
    .padStart(LENGTH - START.length - 1, '0')}R`
}

/** The reference in a request body, however the body is encoded; undefined where there is none. */
export function referenceIn(body: Buffer): string | undefined {
  const start = body.indexOf(START)
  return start === -1 ? undefined : body.toString('latin1', start, start + LENGTH)
}

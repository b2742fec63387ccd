/** Runs one task after the other. */
export type Turn = <Result>(task: () => Result | Promise<Result>) => Promise<Result>

/** Makes a queue: each task begins when the one before it is over, however that ended. */
export function inTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task)
    last = next.catch(() => undefined)
    return next
  }
}

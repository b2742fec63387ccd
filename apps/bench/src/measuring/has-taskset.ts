import { spawnSync } from 'node:child_process'

let known: boolean | undefined

/** True where a process can be kept on one processor with Linux's `taskset`. */
export function hasTaskset(): boolean {
  known ??= spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0
  return known
}

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds a package and what it stands on, where `dist` is not what `src` says. */
export function buildPackages(name: string): void {
  const root = fileURLToPath(new URL('../../../../', import.meta.url))
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  const turbo = ['run', 'build', `--filter=${name}`]
  execFileSync(`${root}node_modules/.bin/turbo`, turbo, {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { OwnTransportName } from './own-transports.ts'

const child = fileURLToPath(new URL('child-exchanges.ts', import.meta.url))

/**
 * Makes one exchange with each URL in a process of its own, and gives what came of them: what the environment says is
 * read when a process starts.
 */
export async function exchangeInChild(
  name: OwnTransportName,
  urls: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@pagakit/source', child, name, ...urls],
    { env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1', ...env }, timeout: 20_000 },
  )
  return JSON.parse(stdout)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox, type SandboxOptions } from '@pagakit/sandbox'
import { account } from '../contenders/transfer.ts'
import type { ServerContender } from './server-contender.ts'

/** The sandbox as its command serves it, its books in memory. */
export const sandboxInMemory: ServerContender = () => serve({})

/** The sandbox as its command serves it, its books in a file: what is answered is on the disk. */
export const sandboxInFile: ServerContender = () => {
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return serve({ data: join(folder, 'books.db') })
}

async function serve(options: SandboxOptions): Promise<string> {
  const sandbox = await createSandbox({ ...options, business: account })
  const { url } = await sandbox.listen({ ownProcess: true })
  return url
}

import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * Looks through a data file in a thread of its own, which leaves this one free to load what the sandbox is made of. True where
 * the file is sound; false where nobody looked, for there is none.
 *
 * @throws Error for a file that cannot be used; its message says why.
 */
export async function lookThrough(file: string | undefined): Promise<boolean> {
  if (file === undefined || !existsSync(file)) return false
  // The thread is TypeScript where this is, and built where this is.
  const thread = new URL(`./look-through-thread${extname(import.meta.url)}`, import.meta.url)
  const [exitCode] = await once(new Worker(thread, { workerData: file }), 'exit')
  return exitCode === 0
}

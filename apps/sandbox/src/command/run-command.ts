import { lookThrough } from './look-through.ts'
import { parseArguments, type ServeRequest, usage } from './parse-arguments.ts'
import { version } from './version.ts'

/** Runs the command and gives its exit code: 0 when it was ended, 1 when it cannot run, 2 when it was misunderstood. */
export async function runCommand(given: readonly string[]): Promise<number> {
  const request = parseArguments(given)
  switch (request.kind) {
    case 'help':
      process.stdout.write(usage)
      return 0
    case 'version':
      process.stdout.write(`${version()}\n`)
      return 0
    case 'misunderstood':
      process.stderr.write(`${request.problem}\nTry pagakit-sandbox --help.\n`)
      return 2
    case 'serve':
      return loadAndServe(request).catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
        return 1
      })
  }
}

/** Loading the sandbox takes about as long as looking through a file of many operations: both are done at once. */
async function loadAndServe(request: ServeRequest): Promise<number> {
  // The thread first: until everything is loaded, an import lets nothing else begin.
  const [isSound, { serve }] = await Promise.all([lookThrough(request.data), import('./serve.ts')])
  return serve(request, isSound)
}

import { readFileSync } from 'node:fs'
import { createSandbox } from '../create-sandbox.ts'
import { isLoopback } from '../outgoing/is-loopback.ts'
import type { ListeningSandbox, Sandbox } from '../sandbox.ts'
import { paintFor } from './paint.ts'
import { parseArguments, type ServeRequest, usage } from './parse-arguments.ts'
import { type Config, readConfig } from './read-config.ts'
import { requestLine } from './request-line.ts'
import { type StartFacts, startPage } from './start-page.ts'

const noConfig: Config = {
  host: undefined,
  port: undefined,
  adminToken: undefined,
  business: {},
  merchant: {},
  connect: {},
  collect: {},
}

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
      return serve(request).catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
        return 1
      })
  }
}

async function serve(request: ServeRequest): Promise<number> {
  const { data, hashProfile, charges, seed, strict, json } = request
  const config = request.config === undefined ? noConfig : readConfig(request.config)
  const paint = paintFor(process.stdout)
  const sandbox = await createSandbox({
    business: config.business,
    merchant: config.merchant,
    connect: config.connect,
    collect: config.collect,
    strict,
    callbacks: { allow: request.allowCallbacks },
    ...(config.adminToken === undefined ? {} : { adminToken: config.adminToken }),
    ...(data === undefined ? {} : { data }),
    ...(hashProfile === undefined ? {} : { hashProfile }),
    ...(charges === undefined ? {} : { charges }),
    ...(seed === undefined ? {} : { seed }),
    ...(json ? {} : { onRequest: (entry) => process.stdout.write(requestLine(entry, paint)) }),
  })
  const host = request.host ?? config.host ?? '127.0.0.1'
  try {
    const port = request.port ?? config.port ?? 0
    const listening = await sandbox.listen({ port, host, ownProcess: true })
    const ended = endOfProcess()
    process.stdout.write(
      json
        ? `${JSON.stringify(machineReadable(listening, sandbox))}\n`
        : startPage(listening, factsOf(sandbox, data, host), paint),
    )
    await ended
    return 0
  } finally {
    await sandbox.close()
  }
}

function factsOf(sandbox: Sandbox, data: string | undefined, host: string): StartFacts {
  const { adminToken, faults } = sandbox
  const isOpen = host !== 'localhost' && !isLoopback(host)
  return { version: version(), adminToken, pageLink: sandbox.pageLink(), data, isOpen, seed: faults.seed }
}

/** What `--json` prints and `--config` takes. */
function machineReadable(listening: ListeningSandbox, { adminToken }: Sandbox): object {
  const { url, business, merchant, connect, collect } = listening
  return { url, adminToken, business, merchant, connect, collect }
}

/** Waits until the process is asked to end; a second signal ends it at once. */
function endOfProcess(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return String(Reflect.get(Object(manifest), 'version'))
}

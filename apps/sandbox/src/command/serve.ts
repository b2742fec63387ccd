import { makeSandbox } from '../create-sandbox.ts'
import { isLoopback } from '../outgoing/is-loopback.ts'
import type { ListeningSandbox, Sandbox } from '../sandbox.ts'
import type { SandboxOptions } from '../settings.ts'
import { paintFor } from './paint.ts'
import type { ServeRequest } from './parse-arguments.ts'
import { type Config, readConfig } from './read-config.ts'
import { requestLine } from './request-line.ts'
import { type StartFacts, startPage } from './start-page.ts'
import { version } from './version.ts'

const noConfig: Config = {
  host: undefined,
  port: undefined,
  adminToken: undefined,
  business: {},
  merchant: {},
  connect: {},
  collect: {},
}

/** Serves until the process is asked to end. A data file that is known to be sound is not looked through once more. */
export async function serve(request: ServeRequest, isSound: boolean): Promise<number> {
  const { data, hashProfile, charges, seed, strict, json } = request
  const config = request.config === undefined ? noConfig : readConfig(request.config)
  const paint = paintFor(process.stdout)
  const options: SandboxOptions = {
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
  }
  const sandbox = makeSandbox(options, isSound)
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

import { parseArgs } from 'node:util'
import { type ChargeMode, chargeModes, type HashProfileSetting } from '../settings.ts'

/** What the command was asked to do. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'misunderstood'; readonly problem: string }
  | ServeRequest

/** The command was asked to serve. What is undefined was not said. */
export interface ServeRequest {
  readonly kind: 'serve'
  readonly port: number | undefined
  readonly host: string | undefined
  readonly data: string | undefined
  readonly config: string | undefined
  readonly hashProfile: HashProfileSetting | undefined
  readonly charges: ChargeMode | undefined
  /** What faults by chance are drawn from. */
  readonly seed: number | undefined
  readonly strict: boolean
  /** What may be sent to besides this machine. */
  readonly allowCallbacks: readonly string[]
  readonly json: boolean
}

/** What `--help` shows. */
export const usage = `Usage: pagakit-sandbox [options]

A Paga on your own machine: stateful, with books.

Options:
  --port PORT             where to listen; any free port when left out
  --host ADDRESS          the address to listen on; 127.0.0.1 when left out
  --data FILE             keep the books in a file and continue them next time; in memory when left out
  --config FILE           take url, adminToken and credentials from a file: any part of what --json prints
  --hash-profile PROFILE  either (default), documented or current
  --charges MODE          how customers agree to be charged: single-stage (default), polling or one-time-code
  --seed NUMBER           what faults by chance are drawn from; 1 when left out
  --strict                refuse what only sloppy clients send, such as null members
  --allow-callback HOST:PORT
                          let webhooks go there too, besides this machine; may be given several times
  --json                  print one line of JSON with address and credentials, and nothing else
  --help                  show this
  --version               show the version
`

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  config: { type: 'string' },
  'hash-profile': { type: 'string' },
  charges: { type: 'string' },
  seed: { type: 'string' },
  strict: { type: 'boolean', default: false },
  'allow-callback': { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const

/** Reads the arguments of the command; pure. */
export function parseArguments(given: readonly string[]): Request {
  const parsed = parsedOptions(given)
  if (typeof parsed === 'string') return { kind: 'misunderstood', problem: parsed }
  const {
    help,
    version,
    port,
    'hash-profile': hashProfile,
    charges,
    seed,
    host,
    data,
    config,
    strict,
    json,
  } = parsed
  if (help) return { kind: 'help' }
  if (version) return { kind: 'version' }
  if (port !== undefined && !isPort(port)) {
    return { kind: 'misunderstood', problem: '--port takes a number from 0 to 65535.' }
  }
  if (!isProfile(hashProfile)) {
    return { kind: 'misunderstood', problem: '--hash-profile takes either, documented or current.' }
  }
  if (!isChargeMode(charges)) {
    return { kind: 'misunderstood', problem: '--charges takes single-stage, polling or one-time-code.' }
  }
  if (seed !== undefined && !isSeed(seed)) {
    return { kind: 'misunderstood', problem: '--seed takes a number from 0 to 4294967295.' }
  }
  const { 'allow-callback': allowCallbacks = [] } = parsed
  const common = { host, data, config, hashProfile, charges, strict, json }
  return { kind: 'serve', allowCallbacks, port: numberOf(port), seed: numberOf(seed), ...common }
}

type ParsedOptions = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

function parsedOptions(given: readonly string[]): ParsedOptions | string {
  try {
    return parseArgs({ args: [...given], options }).values
  } catch (error) {
    // Node's message may go on with advice about its own syntax.
    const [problem] = error instanceof Error ? error.message.split('. ') : []
    return `${problem?.replace(/\.$/, '') ?? 'The arguments cannot be read'}.`
  }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}

function isSeed(text: string): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) < 2 ** 32
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

function isProfile(text: string | undefined): text is HashProfileSetting | undefined {
  return text === undefined || text === 'either' || text === 'documented' || text === 'current'
}

function isChargeMode(text: string | undefined): text is ChargeMode | undefined {
  const known: readonly string[] = chargeModes
  return text === undefined || known.includes(text)
}

import { setTimeout } from 'node:timers/promises'
import type { HashProfile, RandomBytes } from '@pagakit/contract'
import { type ConnectOptions, type ConnectSettings, connectSettingsOf } from './connect/connect-settings.ts'
import type { Wait } from './http/wait-unless-closed.ts'
import type { JournalEntry } from './journal/journal.ts'
import {
  type CallbackOptions,
  type CallbackSettings,
  callbackSettingsOf,
} from './outgoing/callback-settings.ts'
import { platformRandom } from './platform-random.ts'
import { alphabets, randomText, randomUuid } from './random-text.ts'
import { settingsError } from './settings-error.ts'

/** Which hashes are taken: those of both profiles, or of one only. */
export type HashProfileSetting = 'either' | HashProfile

/** What an organisation proves itself with on an API. */
export interface OrganisationSecrets {
  readonly principal: string
  readonly credentials: string
  readonly hashKey: string
}

/** The values of the options that have a closed list of them. */
const choices = {
  hashProfile: ['either', 'documented', 'current'],
  refusedReferences: ['burnt', 'free'],
  charges: ['single-stage', 'polling', 'one-time-code'],
  announced: ['served', 'refused'],
} as const

/** Every way in which a customer can agree to be charged. */
export const chargeModes: readonly ChargeMode[] = choices.charges

/** How a customer agrees to be charged. */
export type ChargeMode = (typeof choices)['charges'][number]

/** How a sandbox is to be. Everything may be left out. */
export interface SandboxOptions {
  /** What Business clients must send. @default made at random, each one that is left out */
  readonly business?: Partial<OrganisationSecrets>
  /** What Merchant clients must send. @default made at random, each one that is left out */
  readonly merchant?: Partial<OrganisationSecrets>
  /** How Paga Connect is to be: the client, where users may be sent back to, PKCE, tokens. */
  readonly connect?: ConnectOptions
  /** What Collect clients must send. @default made at random, each one that is left out */
  readonly collect?: Partial<OrganisationSecrets>
  /** What the admin routes want in the header `x-sandbox-token`. @default made at random */
  readonly adminToken?: string
  /** A file to keep the books in; made where there is none, continued where there is one. @default in memory */
  readonly data?: string
  /** @default 'either' */
  readonly hashProfile?: HashProfileSetting
  /** True to refuse with HTTP 400 what a careful client would not send, such as `null` members. @default false */
  readonly strict?: boolean
  /**
   * What becomes of the reference of an operation that was refused after its fields were found right: `burnt` (it is
   * used up, and getOperationStatus tells the refusal) or `free` (nothing is kept of it). @default 'burnt'
   */
  readonly refusedReferences?: 'burnt' | 'free'
  /**
   * How a customer agrees to chargeCustomer: `single-stage` (at once, within the call), `polling` (later, while
   * chargeCustomerConfirm is asked), or `one-time-code` (by a code that is handed in with chargeCustomerConfirm).
   * `sandbox.charges.use` changes it. @default 'single-stage'
   */
  readonly charges?: ChargeMode
  /** True where the organisation may onboard others; the sub-organisations themselves may not. @default true */
  readonly aggregator?: boolean
  /** Whether operations that Paga's documents only announce are `served`, or `refused` with -2. @default 'served' */
  readonly announced?: 'served' | 'refused'
  /** Where webhooks and calls to merchants' servers may go, and how. @default to this machine only */
  readonly callbacks?: CallbackOptions
  /** True to queue payment requests first (code 1), as Paga may; they are processed after 30 seconds. @default false */
  readonly queuesPaymentRequests?: boolean
  /** True to tell the state of a payment request in `/status`, which Paga is not known to do. @default false */
  readonly tellsPaymentRequestStates?: boolean
  /** How many requests the journal keeps. @default 1000 */
  readonly journalSize?: number
  /** Called with every journal entry as it is written. */
  readonly onRequest?: (entry: JournalEntry) => void
  /** The time, in milliseconds since 1970. @default Date.now */
  readonly clock?: () => number
  /** How it is waited where an answer is to be late. @default by a timer */
  readonly wait?: Wait
  /** What faults are drawn from that come by chance: a whole number from 0 to 2^32 - 1. @default 1 */
  readonly seed?: number
  /** False where references and amounts are made at random, so that none means a fault. @default true */
  readonly magicValues?: boolean
  /** Where ids, codes and credentials are drawn from. @default crypto.getRandomValues */
  readonly random?: RandomBytes
}

/** The options with everything decided. */
export interface Settings
  extends Required<
    Omit<SandboxOptions, 'business' | 'merchant' | 'connect' | 'collect' | 'callbacks' | 'data' | 'onRequest'>
  > {
  readonly business: OrganisationSecrets
  readonly merchant: OrganisationSecrets
  readonly connect: ConnectSettings
  readonly callbacks: CallbackSettings
  readonly collect: OrganisationSecrets
  readonly data: string | undefined
  readonly onRequest: ((entry: JournalEntry) => void) | undefined
}

// What can stand in an HTTP header as it is.
const HEADER_VALUE = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/

/**
 * Checks the options and makes up what was left out.
 *
 * @throws PagaError `INVALID_SETTINGS`, naming the option and never showing a secret.
 */
export function settingsOf(options: SandboxOptions): Settings {
  const { random = platformRandom(), data, onRequest, journalSize = 1000 } = options
  if (!Number.isSafeInteger(journalSize) || journalSize < 1) {
    throw settingsError('journalSize', 'The journalSize is not a size.', 'Give a whole number from 1 on.')
  }
  const { seed = 1 } = options
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw settingsError('seed', 'The seed cannot be used.', 'Give a whole number from 0 to 4294967295.')
  }
  return {
    business: secretsOf('business', options.business, random),
    merchant: secretsOf('merchant', options.merchant, random),
    connect: connectSettingsOf(options.connect, random),
    callbacks: callbackSettingsOf(options.callbacks),
    collect: secretsOf('collect', options.collect, random),
    adminToken: headerValue('adminToken', options.adminToken) ?? secret(32, random),
    data,
    hashProfile: choice('hashProfile', options.hashProfile) ?? 'either',
    strict: options.strict ?? false,
    refusedReferences: choice('refusedReferences', options.refusedReferences) ?? 'burnt',
    charges: choice('charges', options.charges) ?? 'single-stage',
    aggregator: options.aggregator ?? true,
    announced: choice('announced', options.announced) ?? 'served',
    queuesPaymentRequests: options.queuesPaymentRequests ?? false,
    tellsPaymentRequestStates: options.tellsPaymentRequestStates ?? false,
    journalSize,
    onRequest,
    clock: options.clock ?? Date.now,
    wait: options.wait ?? waitByTimer,
    seed,
    magicValues: options.magicValues ?? true,
    random,
  }
}

function secretsOf(
  api: string,
  given: Partial<OrganisationSecrets> | undefined,
  random: RandomBytes,
): OrganisationSecrets {
  return {
    principal: headerValue(`${api}.principal`, given?.principal) ?? randomUuid(random),
    credentials: headerValue(`${api}.credentials`, given?.credentials) ?? secret(24, random),
    hashKey: headerValue(`${api}.hashKey`, given?.hashKey) ?? secret(64, random),
  }
}

function headerValue(setting: string, value: string | undefined): string | undefined {
  if (value === undefined || (typeof value === 'string' && HEADER_VALUE.test(value))) return value
  const hint = 'Give printable ASCII without spaces around it, or leave it out to have it made.'
  throw settingsError(setting, `The setting ${setting} cannot be used.`, hint)
}

function choice<Name extends keyof typeof choices>(
  setting: Name,
  value: (typeof choices)[Name][number] | undefined,
): (typeof choices)[Name][number] | undefined {
  const known: readonly string[] = choices[setting]
  if (value === undefined || known.includes(value)) return value
  throw settingsError(setting, `The setting ${setting} is not known.`, `It is one of ${known.join(', ')}.`)
}

function secret(length: number, random: RandomBytes): string {
  return randomText(alphabets.mixed, length, random)
}

function waitByTimer(milliseconds: number, signal: AbortSignal): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal })
}

import { createHash } from 'node:crypto'
import { createSandbox } from '../create-sandbox.ts'
import { events, type PagaEvent } from '../events/paga-event.ts'
import { openDatabase } from '../ledger/open-database.ts'
import { Records } from '../records/records.ts'
import type { Sandbox } from '../sandbox.ts'
import type { SandboxOptions } from '../settings.ts'

/** What Collect clients of the sandboxes of the tests send. */
export const collectSecrets = {
  principal: 'public-id-0001',
  credentials: 'secret-0001',
  hashKey: 'TEST-HASH-KEY',
}

/** An answer as a test looks at it. */
export interface CollectAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Asks a sandbox; `preimage` is the text to be hashed, without the key. */
export type AskCollect = (path: string, body: object, preimage: string) => Promise<CollectAnswer>

/** The headers of a Collect request: Basic as the protocol digest has it, the hash made by node:crypto alone. */
export function collectHeaders(preimage: string): Record<string, string> {
  const hash = createHash('sha512').update(preimage).update(collectSecrets.hashKey).digest('hex')
  const authorization = 'Basic cHVibGljLWlkLTAwMDE6c2VjcmV0LTAwMDE='
  return { authorization, hash, 'content-type': 'application/json' }
}

/** A sandbox of known credentials whose time stands still until it is moved, and ways to ask it. */
export async function collectSandbox(options: SandboxOptions = {}) {
  const clock = () => Date.parse('2026-11-21T12:00:00Z')
  const callbacks = { receive: async () => Response.json({ status: 'SUCCESS' }) }
  const sandbox: Sandbox = await createSandbox({ collect: collectSecrets, clock, callbacks, ...options })
  const ask: AskCollect = async (path, body, preimage) => {
    const request = { method: 'POST', headers: collectHeaders(preimage), body: JSON.stringify(body) }
    const response = await sandbox.fetch(`http://localhost/${path}`, request)
    return { status: response.status, body: Object(await response.json()) }
  }
  /** Asks for a payment of 1,000 naira by a transfer, unless told otherwise. */
  const request = async (referenceNumber: string, change: object = {}): Promise<CollectAnswer['body']> => {
    const body = { ...plainRequest, referenceNumber, ...change }
    const { amount, payer, payee = {} }: Asked = body
    const { accountNumber = '', phoneNumber = '', bankId = '', bankAccountNumber = '' } = payee
    const preimage = `${referenceNumber}${amount}NGN${payer.phoneNumber}${accountNumber}${phoneNumber}${bankId}${bankAccountNumber}`
    return (await ask('paymentRequest', body, preimage)).body
  }
  const status = async (referenceNumber: string): Promise<Readonly<Record<string, unknown>>> =>
    Object((await ask('status', { referenceNumber }, referenceNumber)).body['data'])
  return { sandbox, ask, request, status }
}

interface Asked {
  readonly amount: number
  readonly payer: { readonly phoneNumber: string }
  readonly payee?: Partial<Record<'accountNumber' | 'phoneNumber' | 'bankId' | 'bankAccountNumber', string>>
}

const plainRequest = {
  amount: 1000,
  currency: 'NGN',
  payer: { name: 'Adaeze Obi', phoneNumber: '+2348012345678' },
  callBackUrl: 'http://127.0.0.1:9/callback',
  paymentMethods: ['BANK_TRANSFER', 'USSD', 'MONEY_TRANSFER'],
}

/** The events of a sandbox that was closed, in the order they were told: read from its file. */
export function eventsIn(file: string): readonly PagaEvent[] {
  const database = openDatabase(file)
  try {
    const all = [...new Records(database).all(events).values()]
    return all.toSorted((one, other) => one.due - other.due)
  } finally {
    database.close()
  }
}

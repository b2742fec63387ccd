import { hash } from 'node:crypto'
import { nextReference } from '../contenders/reference.ts'
import { account, transferPath } from '../contenders/transfer.ts'

/** What a server is asked for. */
export type Asked = 'transfer' | 'balance'

/** An operation, and how a request for it is made and hashed by hand. */
interface AskedOperation {
  readonly path: string
  /** The members that are hashed, in order. */
  readonly hashed: readonly string[]
  readonly body: (referenceNumber: string) => Readonly<Record<string, unknown>>
}

/** The operations servers are asked for: one that moves money, and one that only looks. */
export const askedOperations: Readonly<Record<Asked, AskedOperation>> = {
  transfer: {
    path: transferPath,
    hashed: ['referenceNumber', 'amount', 'destinationAccount'],
    // One naira, so that a million of them can be paid out of what the sandbox begins with.
    body: (referenceNumber) => ({
      referenceNumber,
      amount: 1,
      currency: 'NGN',
      destinationAccount: '+2348012345678',
      sourceOfFunds: 'PAGA',
      transferReference: 'salary of November, week 47',
      locale: 'en-NG',
    }),
  },
  balance: {
    path: '/paga-webservices/business-rest/secured/accountBalance',
    hashed: ['referenceNumber'],
    body: (referenceNumber) => ({ referenceNumber, locale: 'en-NG' }),
  },
}

/** The hash of a request body. */
export function hashOf(hashed: readonly string[], body: Readonly<Record<string, unknown>>): string {
  return hash('sha512', hashed.map((name) => String(body[name])).join('') + account.hashKey, 'hex')
}

/** Path, headers and body of a signed request under a reference that was never used before. */
export function signedRequest(asked: Asked): {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
} {
  const { path, hashed, body } = askedOperations[asked]
  const members = body(nextReference())
  const { principal, credentials } = account
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    principal,
    credentials,
    hash: hashOf(hashed, members),
  }
  return { path, headers, body: JSON.stringify(members) }
}

/** The same as the bytes of an HTTP request. */
export function requestBytes(asked: Asked, host: string): Buffer {
  const { path, headers, body } = signedRequest(asked)
  const all = { host, ...headers, 'content-length': String(Buffer.byteLength(body)) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
}

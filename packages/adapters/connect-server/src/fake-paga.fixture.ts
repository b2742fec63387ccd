import type { Transport, TransportAnswer, TransportRequest } from '@pagakit/contract'
import { TransportFailure } from '@pagakit/contract'
import { memoryTokenStore } from './memory-token-store.ts'
import type { StoredToken } from './token-store.ts'

/** What happens to a request: an answer, or how it fails. */
export type Step = TransportAnswer | TransportFailure

/** A road that gives these answers in turn, the last of them for ever, and keeps what was sent. */
export class FakePaga implements Transport {
  readonly requests: TransportRequest[] = []
  readonly #steps: Step[]
  closed = 0

  constructor(...steps: readonly [Step, ...Step[]]) {
    this.#steps = [...steps]
  }

  async exchange(request: TransportRequest): Promise<TransportAnswer> {
    this.requests.push(request)
    const step = this.#steps.length > 1 ? this.#steps.shift() : this.#steps[0]
    if (step === undefined || step instanceof TransportFailure) throw step
    return step
  }

  async close(): Promise<void> {
    this.closed++
  }
}

/** An answer in JSON. */
export function json(body: unknown, status = 200): TransportAnswer {
  return answer(JSON.stringify(body), 'application/json', status)
}

/** An answer in XML. */
export function xml(body: string, status = 200): TransportAnswer {
  return answer(body, 'application/xml;charset=UTF-8', status)
}

function answer(body: string, contentType: string, status: number): TransportAnswer {
  return { status, headers: { 'content-type': contentType }, body: new TextEncoder().encode(body) }
}

/** A connection that broke after the request was written. */
export const broken: Step = new TransportFailure('interrupted', 'some', 'reset')

/** What the token endpoint answers. */
export const tokenAnswer = {
  access_token: 'CANARY-access-2',
  token_type: 'bearer',
  refresh_token: 'CANARY-refresh-2',
  expires_in: 3599,
  scope: 'MERCHANT_PAYMENT USER_DETAILS_REQUEST',
  user_data: 'FIRST_NAME LAST_NAME',
}

/** What an operation answers that was carried out. */
export const paid = { merchantPaymentResult: { amount: 600, transactionId: '00PF9', fee: 0 } }

/** A payment that any user can be asked for. */
export const payment = { referenceNumber: 'PAY-1A', amount: '500', merchantCustomerReference: 'order-7' }

/** A token that lasts until 1,000,000. */
export const stored: StoredToken = {
  accessToken: 'CANARY-access-1',
  refreshToken: 'CANARY-refresh-1',
  expiresAt: 1_000_000,
  scopes: ['MERCHANT_PAYMENT'],
  userData: [],
  version: 'V1',
}

/** Settings of a client over a road, with the token of `ada` in store and the clock at 0. */
export function settings(transport: Transport, token: StoredToken | undefined = stored) {
  const tokens = memoryTokenStore()
  if (token !== undefined) tokens.write('ada', token)
  return {
    environment: 'test',
    clientId: 'client-0001',
    clientSecret: 'CANARY-secret',
    redirectUri: 'http://localhost:9000/cb',
    tokens,
    transport,
    now: () => 0,
  } as const
}

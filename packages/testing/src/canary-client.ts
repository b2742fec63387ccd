import { type BusinessClient, type BusinessClientOptions, createBusinessClient } from '@pagakit/business'
import { expect, onTestFinished } from 'vitest'
import { canary, everyPrintOf, leaksIn } from './canary.ts'
import { createWireServer, type WireResponder, type WireServer } from './wire-server.ts'

/** The secrets of a client and of a payment, each to be looked for. */
export const credentials: string = canary('credentials')
export const hashKey: string = canary('hash key')
export const pin: string = canary('pin')
export const secrets: readonly string[] = [credentials, hashKey, pin]

/** A payment with a PIN in it. */
export const payment = {
  referenceNumber: 'SEND-A',
  amount: '10',
  destinationAccount: '+2348012345678',
  senderPrincipal: 'ada',
  senderCredentials: pin,
} as const

/** A client whose principal is the one thing that may be seen; it is closed with the test. */
export function canaryClient(more: Partial<BusinessClientOptions> = {}): BusinessClient {
  const business = createBusinessClient({
    principal: 'ada-and-sons',
    credentials,
    hashKey,
    environment: { baseUrl: 'http://127.0.0.1:1' },
    ...more,
  })
  onTestFinished(() => business.close())
  return business
}

/** A server that ends with the test. */
export async function serve(respond: WireResponder): Promise<WireServer> {
  const server = await createWireServer(respond)
  onTestFinished(() => server[Symbol.asyncDispose]())
  return server
}

/** Fails where a secret stands in anything that printing the value can show. */
export function expectNoLeak(value: unknown, hashes: readonly string[] = []): void {
  expect(leaksIn(everyPrintOf(value), [...secrets, ...hashes])).toEqual([])
}

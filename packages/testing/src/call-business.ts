import { type BusinessClientOptions, createBusinessClient } from '@pagakit/business'
import type { CallOptions } from '@pagakit/contract'

/** Settings that reach nothing; each secret can be looked for. */
export const businessSettings = {
  environment: { baseUrl: 'https://paga.example' },
  principal: 'CANARY-principal-4b1d',
  credentials: 'CANARY-credentials-9e2f',
  hashKey: 'CANARY-hash-key-70aa',
} as const satisfies BusinessClientOptions

/** Calls an operation by its name, for tests that go through all of them. Settings that are left out reach nothing. */
export type CallByName = (
  settings: Partial<BusinessClientOptions>,
  operation: string,
  input: unknown,
  options?: CallOptions,
) => Promise<Readonly<Record<string, unknown>>>

/** A way to call the operations of the clients that a function makes. */
export function callOf(create: (settings: BusinessClientOptions) => object): CallByName {
  return (settings, operation, input, options) => {
    const client = create({ ...businessSettings, ...settings })
    // The name is data, and so is the input: their types are not known here.
    const method: (input: unknown, options?: CallOptions) => Promise<Readonly<Record<string, unknown>>> =
      Reflect.get(client, operation)
    return method(input, options)
  }
}

/** Calls an operation of the Business API. */
export const callBusiness: CallByName = callOf(createBusinessClient)

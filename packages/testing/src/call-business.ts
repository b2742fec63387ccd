import { type BusinessClient, type BusinessClientOptions, createBusinessClient } from '@pagakit/business'
import type { CallOptions } from '@pagakit/contract'

/** Settings that reach nothing; each secret can be looked for. */
export const businessSettings = {
  environment: { baseUrl: 'https://paga.example' },
  principal: 'CANARY-principal-4b1d',
  credentials: 'CANARY-credentials-9e2f',
  hashKey: 'CANARY-hash-key-70aa',
} as const satisfies BusinessClientOptions

/** Calls an operation by its name, for tests that go through all of them. */
export function callBusiness(
  settings: Partial<BusinessClientOptions>,
  operation: string,
  input: unknown,
  options?: CallOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const client: BusinessClient = createBusinessClient({ ...businessSettings, ...settings })
  // The name is data, and so is the input: their types are not known here.
  const method: (input: unknown, options?: CallOptions) => Promise<Readonly<Record<string, unknown>>> =
    Reflect.get(client, operation)
  return method(input, options)
}

import type { BusinessClientOptions } from '@pagakit/business'
import type { CallOptions } from '@pagakit/contract'

/** A way to ask for a payment; several of them ask for more attempts, some in words no version ever had. */
export interface MoneyVariant {
  readonly asked: string
  readonly settings: Partial<BusinessClientOptions>
  readonly options: CallOptions
}

const watchers = { onRequest: () => {}, onAnswer: () => {}, onFailure: () => {} }
// What other libraries call it; TypeScript refuses all of them.
const retries = { retries: 5, maxRetries: 5, retry: { limit: 5 }, resendIfNotSent: true } as object

/** The ways in which a payment must reach the wire once. */
export const moneyVariants: readonly MoneyVariant[] = [
  { asked: 'as it comes', settings: {}, options: {} },
  { asked: "with hashProfile 'auto'", settings: { hashProfile: 'auto' }, options: {} },
  { asked: 'with resendIfNotSent', settings: {}, options: { resendIfNotSent: true } },
  { asked: 'with retries in the settings', settings: retries, options: {} },
  { asked: 'with retries in the options', settings: {}, options: retries },
  {
    asked: 'with everything at once',
    settings: {
      ...retries,
      hashProfile: 'auto',
      amountText: 'fixed2',
      responseValidation: 'strict',
      hooks: watchers,
      logger: { warn: () => {} },
      instrument: async (_, run) => {
        await run().catch(() => {})
        return await run()
      },
    },
    options: { ...retries, context: 'anything', headers: { 'x-retry': '5' } },
  },
]

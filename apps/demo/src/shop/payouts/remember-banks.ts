import type { BusinessClient } from '@pagakit/business'

/** A bank as Paga lists it. */
export interface Bank {
  readonly name: string
  readonly uuid: string
}

/** Asks for the banks once; they hardly ever change. What failed is asked again. */
export function rememberBanks(business: BusinessClient): () => Promise<readonly Bank[]> {
  let asked: Promise<readonly Bank[]> | undefined
  return () => {
    asked ??= business.getBanks({}, { context: banksSubject }).then(
      ({ bank }) => bank,
      (error: unknown) => {
        asked = undefined
        throw error
      },
    )
    return asked
  }
}

/** What the call for the banks is kept under. */
export const banksSubject = 'banks'

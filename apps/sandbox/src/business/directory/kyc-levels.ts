import type { Kobo } from '../../kobo.ts'

/** What a customer may do who has proven so much of who they are. */
export interface KycLimits {
  /** The most that may be sent at once. */
  readonly transaction: Kobo
  /** The most that may stand in the wallet; null for any amount. */
  readonly balance: Kobo | null
}

/** The name of a level. */
export type KycLevel = 'KYC1' | 'KYC2' | 'KYC3'

/** The levels from the least to the most. */
export const kycLevels: Readonly<Record<KycLevel, KycLimits>> = {
  KYC1: { transaction: 5_000_000n, balance: 30_000_000n },
  KYC2: { transaction: 10_000_000n, balance: 50_000_000n },
  KYC3: { transaction: 500_000_000n, balance: null },
}

/** True if the level is the wanted one or a higher one. */
export function reaches(level: KycLevel, wanted: KycLevel): boolean {
  return level >= wanted
}

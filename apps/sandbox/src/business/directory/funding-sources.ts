import type { Kobo } from '../../kobo.ts'

/** An account beside the wallet that a customer has registered with Paga. */
export interface FundingSource {
  /** The name by which it is asked for. */
  readonly alias: string
  /** False where it does not tell how much it holds, as a card. */
  readonly tellsBalance: boolean
  /** What it holds in new books. */
  readonly opening: Kobo
}

/** The alias of the wallet, which everybody has. */
export const walletAlias = 'PAGA'

/** What customers have beside their wallet, by phone number. */
const fundingSources: Readonly<Record<string, readonly FundingSource[]>> = {
  '+2348012345678': [{ alias: 'SAVINGS', tellsBalance: true, opening: 2_000_000n }],
  '+2348023456789': [{ alias: 'VISA-CARD', tellsBalance: false, opening: 500_000n }],
}

/** What a customer has beside the wallet. */
export function fundingSourcesOf(phone: string): readonly FundingSource[] {
  return fundingSources[phone] ?? []
}

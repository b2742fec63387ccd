/** The accounts of the books by what they are. Everybody's money stands in exactly one of them. */
export const accountId = {
  /** The wallet of the organisation whose credentials the sandbox gives out. */
  organisation: 'organisation',
  /** The wallet of an organisation that was onboarded below that one. */
  subOrganisation: (id: string): string => `organisation:${id}`,
  /** Where the money in circulation came from; the only account that may be negative. */
  funding: 'funding',
  /** The fees Paga keeps, without VAT. */
  fees: 'fees',
  /** The VAT on the fees. */
  vat: 'vat',
  /** The wallet of a registered customer. */
  customer: (phone: string): string => `customer:${phone}`,
  /** What a customer has registered beside the wallet, such as a card. */
  source: (phone: string, alias: string): string => `source:${phone}/${alias}`,
  /** Money that waits for a recipient without an account, or for one who must prove more of who they are. */
  unclaimed: (phone: string): string => `unclaimed:${phone}`,
  /** What was paid out in cash. */
  cash: 'cash',
  /** What was paid out to accounts at a bank. */
  bank: (code: string): string => `bank:${code}`,
  /** What a mobile operator got for airtime. */
  operator: (code: string): string => `operator:${code}`,
  /** What a merchant (biller) got. */
  merchant: (code: string): string => `merchant:${code}`,
  /** An account at Paga known by its number only. */
  paga: (number: string): string => `paga:${number}`,
  /** What payers have paid for a payment request, until it is paid on or given back. */
  held: (request: string): string => `held:${request}`,
} as const

/** The balance an account may not fall below, in kobo; null for none. */
export function floorOf(account: string): bigint | null {
  return account === accountId.funding ? null : 0n
}

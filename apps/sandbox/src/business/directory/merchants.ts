import type { Kobo } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'

/** Something a merchant sells. */
export interface MerchantService {
  readonly code: string
  readonly name: string
  /** What it costs; undefined where the payer says how much. */
  readonly price?: Kobo
}

/** A company whose bills can be paid through Paga. */
export interface Merchant {
  readonly uuid: string
  readonly id: string
  readonly code: string
  readonly name: string
  readonly description: string
  /** What the customers' account numbers look like. */
  readonly customers: RegExp
  readonly services: readonly MerchantService[]
  /** True for electricity: the payer gets a token of twenty digits to type into the meter. */
  readonly sellsTokens: boolean
  /** The wallet of a merchant that calls Paga itself: what it is paid can be looked up and given back. */
  readonly wallet?: string
}

/** The account number no merchant knows. */
const unknownCustomer = '0000000111'

/** The merchants of the sandbox. */
export const merchants: readonly Merchant[] = [
  {
    uuid: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
    id: '1',
    code: 'DSTV',
    name: 'DSTV',
    description: 'Satellite television',
    customers: /^(CUST-\d+|ABCD\d{4}|\d{10,11})$/,
    services: [
      { code: 'COMPACT', name: 'Compact, one month', price: 150_000n },
      { code: 'PREMIUM', name: 'Premium, one month', price: 2_950_000n },
      { code: 'BOX-OFFICE', name: 'Box Office wallet' },
    ],
    sellsTokens: false,
  },
  {
    uuid: '5F1C2B0A-7D34-4E3B-9C55-0B6E2A9D4101',
    id: '2',
    code: 'GOTV',
    name: 'GOtv',
    description: 'Terrestrial television',
    customers: /^\d{10}$/,
    services: [
      { code: 'JINJA', name: 'Jinja, one month', price: 390_000n },
      { code: 'MAX', name: 'Max, one month', price: 850_000n },
    ],
    sellsTokens: false,
  },
  {
    uuid: '5F1C2B0A-7D34-4E3B-9C55-0B6E2A9D4102',
    id: '3',
    code: 'EKEDC',
    name: 'Eko Electricity',
    description: 'Electricity, paid before use',
    customers: /^\d{10,13}$/,
    services: [{ code: 'PREPAID', name: 'Token for a prepaid meter' }],
    sellsTokens: true,
  },
  {
    uuid: '5F1C2B0A-7D34-4E3B-9C55-0B6E2A9D4103',
    id: '4',
    code: 'SMILE',
    name: 'Smile',
    description: 'Internet',
    customers: /^\d{10}$/,
    services: [
      { code: 'RECHARGE', name: 'Recharge' },
      { code: 'BUNDLE-5GB', name: '5 GB, 30 days', price: 200_000n },
    ],
    sellsTokens: false,
  },
  {
    uuid: '5F1C2B0A-7D34-4E3B-9C55-0B6E2A9D4104',
    id: '5',
    code: 'LCC',
    name: 'Lekki Concession Company',
    description: 'Road toll',
    customers: /^[A-Z]{3}\d{3}[A-Z]{2}$|^\d{10}$/,
    services: [{ code: 'E-TAG', name: 'Toll account' }],
    sellsTokens: false,
  },
  {
    uuid: '5F1C2B0A-7D34-4E3B-9C55-0B6E2A9D4105',
    id: '6',
    code: 'SHOP',
    name: 'Your shop',
    description: 'The organisation whose credentials the sandbox gives out',
    customers: /^.{1,64}$/,
    services: [{ code: 'ORDER', name: 'An order' }],
    sellsTokens: false,
    wallet: accountId.organisation,
  },
]

/** Finds a merchant by uuid, in capitals or not, by id or by code. */
export function findMerchant(account: string): Merchant | undefined {
  const wanted = account.toUpperCase()
  return merchants.find(({ uuid, id, code }) => uuid === wanted || id === wanted || code === wanted)
}

/** True for an account number the merchant has a customer under. */
export function knowsCustomer(merchant: Merchant, accountNumber: string): boolean {
  return accountNumber !== unknownCustomer && merchant.customers.test(accountNumber)
}

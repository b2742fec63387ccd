import type { Kobo } from '../../kobo.ts'
import type { KycLevel } from './kyc-levels.ts'
import { phoneOf } from './phone-of.ts'

/** A registered user of Paga, with an account of their own. */
export interface Customer {
  /** As `phoneOf` gives it; also the user's principal. */
  readonly phone: string
  /** Another name for the account. */
  readonly nickname: string
  readonly name: string
  /** What the user's credentials are. */
  readonly pin: string
  readonly kycLevel: KycLevel
  /** What the wallet holds in new books. */
  readonly opening: Kobo
  readonly state: 'active' | 'locked' | 'disabled'
}

/** The registered customers. Any other Nigerian mobile number is somebody without a Paga account. */
export const customers: readonly Customer[] = [
  {
    phone: '+2348012345678',
    nickname: '@adaeze',
    name: 'Adaeze Obi',
    pin: '1234',
    kycLevel: 'KYC3',
    opening: 5_000_000n,
    state: 'active',
  },
  {
    phone: '+2348023456789',
    nickname: '@chinedu',
    name: 'Chinedu Okafor',
    pin: '2345',
    kycLevel: 'KYC1',
    opening: 29_000_000n,
    state: 'active',
  },
  {
    phone: '+2348034567890',
    nickname: '@fatima',
    name: 'Fatima Bello',
    pin: '3456',
    kycLevel: 'KYC2',
    opening: 250_000n,
    state: 'active',
  },
  {
    phone: '+2348055500000',
    nickname: '@ngozi',
    name: 'Ngozi Eze',
    pin: '4567',
    kycLevel: 'KYC1',
    opening: 0n,
    state: 'active',
  },
  {
    phone: '+2348055500103',
    nickname: '@tunde',
    name: 'Tunde Adeyemi',
    pin: '5678',
    kycLevel: 'KYC1',
    opening: 100_000n,
    state: 'disabled',
  },
  {
    phone: '+2348055500129',
    nickname: '@amina',
    name: 'Amina Yusuf',
    pin: '6789',
    kycLevel: 'KYC1',
    opening: 100_000n,
    state: 'locked',
  },
]

/** Finds a customer by phone number, however it is written, or by nickname. */
export function findCustomer(account: string): Customer | undefined {
  const phone = phoneOf(account)
  const nickname = account.toLowerCase()
  return customers.find((customer) => customer.phone === phone || customer.nickname === nickname)
}

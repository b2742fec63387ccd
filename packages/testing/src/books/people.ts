import type { Level } from './price-list.ts'

/** A customer as the README of the sandbox has them. */
export interface Person {
  readonly phone: string
  readonly nickname: string
  readonly pin: string
  readonly level: Level
  readonly opening: bigint
  /** With which code the account neither pays nor gets money; a locked one gets some. */
  readonly paysNot?: number
  readonly getsNot?: number
  /** Other sources of funds by alias. */
  readonly sources: Readonly<Record<string, bigint>>
}

export const people: readonly [Person, ...Person[]] = [
  {
    phone: '+2348012345678',
    nickname: '@adaeze',
    pin: '1234',
    level: 'KYC3',
    opening: 5_000_000n,
    sources: { SAVINGS: 2_000_000n },
  },
  {
    phone: '+2348023456789',
    nickname: '@chinedu',
    pin: '2345',
    level: 'KYC1',
    opening: 29_000_000n,
    sources: { 'VISA-CARD': 500_000n },
  },
  {
    phone: '+2348034567890',
    nickname: '@fatima',
    pin: '3456',
    level: 'KYC2',
    opening: 250_000n,
    sources: {},
  },
  { phone: '+2348055500000', nickname: '@ngozi', pin: '4567', level: 'KYC1', opening: 0n, sources: {} },
  {
    phone: '+2348055500103',
    nickname: '@tunde',
    pin: '5678',
    level: 'KYC1',
    opening: 100_000n,
    sources: {},
    paysNot: 103,
    getsNot: 103,
  },
  {
    phone: '+2348055500129',
    nickname: '@amina',
    pin: '6789',
    level: 'KYC1',
    opening: 100_000n,
    sources: {},
    paysNot: 129,
  },
]

export const organisation = 'organisation'

/** How the books call the accounts. */
export const wallet = (phone: string): string => `customer:${phone}`
export const waitingAt = (phone: string): string => `unclaimed:${phone}`

import { type Attempt, type Oracle, type PayerClaim, payment, type Waiting } from './oracle.ts'
import { waitingAt, wallet } from './people.ts'
import {
  airtimePrice,
  billPrice,
  depositPrice,
  dollars,
  type Level,
  limitReasons,
  transferPrice,
} from './price-list.ts'

// The payments that are sent alone or as items of a batch: what is sent, and what must come of it.

/** A payment as data. */
export interface Payment {
  readonly reference: string
  readonly payer: PayerClaim
  readonly kobo: bigint
  /** The amount in whole dollars, where it is sent so; `kobo` then counts for nothing. */
  readonly dollars?: number
}

export interface Transfer extends Payment {
  readonly kind: 'transfer'
  /** A phone number, a nickname or, with a bank, an account number. */
  readonly to: string
  readonly bank?: string
  readonly least?: Level
  readonly days?: number
}

export interface Airtime extends Payment {
  readonly kind: 'airtime'
  readonly phone: string
  readonly operator: string
  /** True where the network is named, and not found by the number. */
  readonly isNamed: boolean
  /** The bundle and what it costs. */
  readonly bundle?: { readonly id: string; readonly kobo: bigint }
}

export interface Bill extends Payment {
  readonly kind: 'bill'
  readonly merchant: string
  readonly customer: string
  readonly service: string
  /** What the service costs; undefined where the payer decides. */
  readonly price?: bigint
  /** Whose wallet it goes to, where it is none of the accounts of merchants. */
  readonly receiver?: string
  /** With which codes it is refused whoever pays. */
  readonly wrong?: readonly number[]
}

export type AnyPayment = Transfer | Airtime | Bill

/** Kobo as a decimal naira text. */
export function naira(kobo: bigint): string {
  const digits = kobo.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '')
}

type Members = Readonly<Record<string, unknown>>

/** What is sent for a payment; the amount as a bare number. */
export function bodyOf(one: AnyPayment): Members {
  const { reference: referenceNumber, kobo, payer } = one
  const inDollars = one.dollars === undefined ? {} : { amount: one.dollars, currency: 'USD' }
  const base = { referenceNumber, amount: Number(naira(kobo)), ...inDollars }
  const { source: sourceOfFunds, person, pin } = payer
  switch (one.kind) {
    case 'transfer':
      return {
        ...base,
        destinationAccount: one.to,
        destinationBank: one.bank,
        minRecipientKYCLevel: one.least,
        holdingPeriod: one.days,
        senderPrincipal: person?.phone,
        senderCredentials: pin,
        sourceOfFunds,
      }
    case 'airtime':
      return {
        ...base,
        destinationPhoneNumber: one.phone,
        mobileOperatorPublicId: one.isNamed ? one.operator : undefined,
        ...(one.bundle === undefined ? {} : { isDataBundle: true, mobileOperatorServiceId: one.bundle.id }),
        purchaserPrincipal: person?.phone,
        purchaserCredentials: pin,
        sourceOfFunds,
      }
    case 'bill':
      return {
        ...base,
        merchantAccount: one.merchant,
        merchantReferenceNumber: one.customer,
        merchantService: [one.service],
        purchaserPrincipal: person?.phone,
        purchaserCredentials: pin,
        sourceOfFunds,
      }
  }
}

/** What is hashed of a payment: as Paga's clients do it. */
export function preimageOf(one: AnyPayment): string {
  const start = `${one.reference}${one.dollars ?? Number(naira(one.kobo))}`
  if (one.kind === 'transfer') return start + one.to
  return one.kind === 'airtime' ? start + one.phone : start + one.merchant + one.customer
}

/** What must come of a payment, and what waits because of it. */
export function planOf(
  one: AnyPayment,
  oracle: Oracle,
  now: number,
): Attempt & { readonly waiting?: Waiting } {
  if (oracle.used.has(one.reference)) return { reasons: [105], moves: [] }
  if (one.kind === 'transfer')
    return one.bank === undefined ? toPerson(one, oracle, now) : toBank(one, one.bank, oracle)
  return one.kind === 'airtime' ? forAirtime(one, oracle) : forBill(one, oracle)
}

function toPerson(one: Transfer, oracle: Oracle, now: number): Attempt & { readonly waiting?: Waiting } {
  const { least, days = 120, reference } = one
  const kobo = one.dollars === undefined ? one.kobo : dollars(BigInt(one.dollars) * 100n)
  const payer = oracle.payer(one.payer)
  const receiver = oracle.person(one.to)
  const phone = receiver?.phone ?? one.to
  const waits =
    receiver === undefined || (least !== undefined && (oracle.levels.get(phone) ?? 'KYC1') < least)
  const price = transferPrice(receiver !== undefined)
  const account = waits ? waitingAt(phone) : wallet(phone)
  const reasons = [
    ...payer.reasons,
    ...(receiver?.getsNot === undefined ? [] : [receiver.getsNot]),
    ...(account === payer.account ? [107] : []),
    ...limitReasons('transfer', kobo),
    ...oracle.spendingReasons(payer.account, one.payer.person, kobo, price.fee),
    ...(waits ? [] : oracle.roomReasons(phone, kobo)),
  ]
  const moves = payment(payer.account, account, kobo, price)
  const returnsAt = least === undefined ? undefined : now + days * 86_400_000
  return waits
    ? { reasons, moves, waiting: { reference, payer: payer.account, phone, kobo, least, returnsAt } }
    : { reasons, moves }
}

function toBank(one: Transfer, bank: string, oracle: Oracle): Attempt {
  const payer = oracle.payer(one.payer)
  return depositAttempt(
    { ...one, account: payer.account, number: one.to, bank, reasons: payer.reasons },
    oracle,
  )
}

/** What must come of money for an account at a bank. */
export function depositAttempt(
  one: {
    payer: PayerClaim
    account: string
    number: string
    bank: string
    kobo: bigint
    reasons: readonly number[]
  },
  oracle: Oracle,
): Attempt {
  const { kobo, account, bank, number } = one
  const price = depositPrice(kobo)
  const badAccounts: Readonly<Record<string, number>> = {
    '0000000004': 4,
    '0000000103': 103,
    '0000000115': 115,
  }
  const bad = badAccounts[number]
  const reasons = [
    ...one.reasons,
    ...(bad === undefined ? [] : [bad]),
    ...limitReasons('deposit', kobo),
    ...oracle.spendingReasons(account, one.payer.person, kobo, price.fee),
  ]
  return { reasons, moves: payment(account, `bank:${bank}`, kobo, price) }
}

function forAirtime(one: Airtime, oracle: Oracle): Attempt {
  const { kobo, bundle, operator } = one
  const payer = oracle.payer(one.payer)
  const reasons = [
    ...payer.reasons,
    ...(bundle !== undefined && bundle.kobo !== kobo ? [116] : []),
    ...limitReasons('airtime', kobo),
    ...oracle.spendingReasons(payer.account, one.payer.person, kobo, airtimePrice.fee),
  ]
  return { reasons, moves: payment(payer.account, `operator:${operator}`, kobo, airtimePrice) }
}

function forBill(one: Bill, oracle: Oracle): Attempt {
  const { kobo, price, merchant, receiver = `merchant:${merchant}`, wrong = [] } = one
  const payer = oracle.payer(one.payer)
  const reasons = [
    ...payer.reasons,
    ...wrong,
    ...(receiver === payer.account ? [107] : []),
    ...(price !== undefined && price !== kobo ? [116] : []),
    ...limitReasons('bill', kobo),
    ...oracle.spendingReasons(payer.account, one.payer.person, kobo, billPrice.fee),
  ]
  return { reasons, moves: payment(payer.account, receiver, kobo, billPrice) }
}

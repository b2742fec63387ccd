import type { PaymentRequestState } from '@pagakit/models/collect'
import type { Kobo } from '../../kobo.ts'
import { defineRecord, type RecordKind } from '../../records/record-kind.ts'
import type { Payee } from '../rules/payee.ts'
import type { Payment } from './payment.ts'

/** A way to pay that the payer was offered. */
export interface OfferedMethod {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
}

/** A payment request as the sandbox keeps it. Kobo as text, times in milliseconds since 1970. */
export interface PaymentRequest {
  readonly reference: string
  readonly state: PaymentRequestState
  /** True until a request that was queued first is processed. */
  readonly isQueued: boolean
  /** What the payee is to get before their share of the fee. */
  readonly amount: string
  readonly payerFee: string
  readonly payeeFee: string
  readonly vat: string
  readonly paid: string
  readonly refunded: string
  /** By phone number, or else by e-mail address. */
  readonly payer: { readonly name: string; readonly account: string | undefined }
  readonly payee: Payee
  readonly methods: readonly OfferedMethod[]
  readonly isPayerAccountHolder: boolean
  readonly takesParts: boolean
  readonly takesMore: boolean
  readonly created: number
  readonly expires: number
  readonly callback: string | undefined
  readonly note: string | undefined
  readonly payments: readonly Payment[]
}

/** By organisation and reference. */
export const paymentRequests: RecordKind<PaymentRequest> = defineRecord('payment-request')

/** Under which key a thing of an organisation is kept. */
export function keyOf(organisation: string, name: string): string {
  return `${organisation}/${name}`
}

/** What the payer has to pay. */
export function totalOf({ amount, payerFee }: PaymentRequest): Kobo {
  return BigInt(amount) + BigInt(payerFee)
}

/** What is still to be paid. */
export function outstandingOf(request: PaymentRequest): Kobo {
  const left = totalOf(request) - BigInt(request.paid)
  return left > 0n ? left : 0n
}

/** What Paga keeps. */
export function feeOf({ payerFee, payeeFee }: PaymentRequest): Kobo {
  return BigInt(payerFee) + BigInt(payeeFee)
}

import type { SchemaInput, SchemaOutput } from '@pagakit/contract'
import type { reverseOperations } from '@pagakit/models/notifications'

type Operations = typeof reverseOperations
type Asked<Name extends keyof Operations> = SchemaOutput<Operations[Name]['request']>
type Answered<Name extends keyof Operations> = SchemaInput<Operations[Name]['response']>
type Maybe<Value> = Promise<Value> | Value

/** Whether a call is about real money. The credential of the call decides, never what it says of itself. */
export type Mode = 'live' | 'test'

/** What a service is told beside the request. */
export interface ReverseContext {
  readonly mode: Mode
}

/** The same for what moves money. */
export interface TransactionContext<Transaction> extends ReverseContext {
  /** The transaction of the store: what is written through it is committed together with the memory of the call. */
  readonly transaction: Transaction
}

/** A payment, as Paga tells it. Amounts are decimal texts. `isCredit: false` takes money back. */
export type MerchantPayment = Asked<'submitTransaction'>['transaction']

/** What you answer to a payment. */
export type PaymentReceipt = Omit<
  Answered<'submitTransaction'>,
  'status' | 'customerReference' | 'merchantStatus'
> & {
  /** @default 'SUCCESS' */
  readonly merchantStatus?: string
}

/** A request or an answer nobody has described. */
export type Opaque = Readonly<Record<string, unknown>>

/** Something you sell, as Paga shows it. */
export type OfferedService = Answered<'getMerchantServices'>['services'][number]

/** A customer as Paga asks for it. */
export type AskedCustomer = Omit<Asked<'validateCustomer'>, 'isTest'>

/** What you know of a customer. */
export type KnownCustomer = Omit<Answered<'validateCustomer'>, 'status' | 'message'> & {
  /** @default a sentence for isValid */
  readonly message?: string
}

/** What your server does when Paga asks. Whatever throws is answered with 503, and Paga asks again. */
export interface MerchantServices<Transaction> {
  /**
   * A customer has paid you. Called once for each payment, however often Paga tells it; later calls get the same answer.
   *
   * Give what Paga is to know of it, or `{ refused }` with the reason, which is kept and answered alike as well.
   */
  submitTransaction(
    payment: MerchantPayment,
    context: TransactionContext<Transaction>,
  ): Maybe<PaymentReceipt | { readonly refused: string }>
  /** Whether you know a customer, asked before their money is taken. */
  validateCustomer?(customer: AskedCustomer, context: ReverseContext): Maybe<KnownCustomer>
  /** What a customer can pay you for. */
  getMerchantServices?(context: ReverseContext): Maybe<readonly OfferedService[]>
  /** Not described by Paga: objects in and out. */
  queryPayments?(query: Opaque, context: ReverseContext): Maybe<Opaque>
  /** Only in Paga's JavaScript sample. */
  newSubsidiaryAccountDetails?(account: Opaque, context: ReverseContext): Maybe<Opaque>
  /** Only in Paga's JavaScript sample. Called once for each payment, as submitTransaction. */
  subsidiaryTransactionDetails?(payment: Opaque, context: TransactionContext<Transaction>): Maybe<Opaque>
}

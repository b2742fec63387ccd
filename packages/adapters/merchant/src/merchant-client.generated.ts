// Written by `pnpm generate` from the descriptors of @pagakit/models. Do not edit.
import type { Amount, Answered, Call, CallOptions, LookedUp } from '@pagakit/contract'

/** The operations of the Merchant API by name, in the order of its documents. */
export const merchantOperationNames = [
  'getTransactionDetails',
  'getTransactionDetailsByInvoiceNumber',
  'getProcessDetails',
  'reconciliationReport',
  'getForeignExchangeRate',
  'refundBillPay',
  'getTransactionDetailsByMerchantReference',
] as const

/** The name of an operation of the Merchant API. */
export type MerchantOperationName = (typeof merchantOperationNames)[number]

/** What `getTransactionDetails` takes. */
export interface GetTransactionDetailsRequest {
  /** The reference of the transaction, unique on the whole platform. */
  readonly referenceNumber: string
}

/** What Paga answers to `getTransactionDetails`. */
export interface GetTransactionDetailsResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What became of it, such as SUCCESSFUL; UKNOWN (sic) or UNKNOWN where Paga does not have it. */
  readonly status?: string | undefined
  /** The customer's reference on your system, as given with the payment: an account or invoice number. */
  readonly merchantReference?: string | undefined
  /** What kind of transaction it is, such as CUSTOMER_BILL_PAY. */
  readonly transactionType?: string | undefined
  /** The amount of the payment; fees may make what the customer paid or you received another one. */
  readonly amount?: string | undefined
  /** The short id under which all parties find the transaction. */
  readonly transactionId?: string | undefined
  /** The channel it was made on, such as ONLINE or BUSINESS_API. */
  readonly channel?: string | undefined
  /** Whether it was made at an agent. */
  readonly byAgent?: boolean | undefined
  /** When it was made, in milliseconds since 1970, UTC. */
  readonly dateTimeUTC?: number | undefined
  /** The currency of the transaction, such as NGN. */
  readonly currency?: string | undefined
  /** The amount in the foreign currency; 0 or absent without one. */
  readonly foreignCurrencyAmount?: string | undefined
  /** The rate of the conversion; 0 or absent without a foreign currency. */
  readonly exchangeRate?: string | undefined
  /** What came of it: 0 is success; any other is read by the codes of the Business API. */
  readonly responseCode?: number | undefined
  /** What went wrong, in words for people; empty on success. */
  readonly errorMessage?: string | undefined
  /** The foreign currency, where there was one. */
  readonly foreignCurrency?: string | undefined
}

/** What `getTransactionDetailsByInvoiceNumber` takes. */
export interface GetTransactionDetailsByInvoiceNumberRequest {
  /** The invoice number that came with the transaction, unique on the whole platform. */
  readonly invoiceNumber: string
}

/** What Paga answers to `getTransactionDetailsByInvoiceNumber`. */
export interface GetTransactionDetailsByInvoiceNumberResponse {
  /** The reference of the transaction. */
  readonly referenceNumber: string
  /** What became of it, such as SUCCESSFUL; UKNOWN (sic) or UNKNOWN where Paga does not have it. */
  readonly status?: string | undefined
  /** The customer's reference on your system, as given with the payment: an account or invoice number. */
  readonly merchantReference?: string | undefined
  /** What kind of transaction it is, such as CUSTOMER_BILL_PAY. */
  readonly transactionType?: string | undefined
  /** The amount of the payment; fees may make what the customer paid or you received another one. */
  readonly amount?: string | undefined
  /** The short id under which all parties find the transaction. */
  readonly transactionId?: string | undefined
  /** The channel it was made on, such as ONLINE or BUSINESS_API. */
  readonly channel?: string | undefined
  /** Whether it was made at an agent. */
  readonly byAgent?: boolean | undefined
  /** When it was made, in milliseconds since 1970, UTC. */
  readonly dateTimeUTC?: number | undefined
  /** The currency of the transaction, such as NGN. */
  readonly currency?: string | undefined
  /** The amount in the foreign currency; 0 or absent without one. */
  readonly foreignCurrencyAmount?: string | undefined
  /** The rate of the conversion; 0 or absent without a foreign currency. */
  readonly exchangeRate?: string | undefined
  /** What came of it: 0 is success; any other is read by the codes of the Business API. */
  readonly responseCode?: number | undefined
  /** What went wrong, in words for people; empty on success. */
  readonly errorMessage?: string | undefined
  /** The invoice number of the request. */
  readonly invoiceNumber: string
}

/** What `getProcessDetails` takes. */
export interface GetProcessDetailsRequest {
  /** The code of the process, unique among those of one merchant; who asks for several uses getTransactionDetails. */
  readonly processCode: string
}

/** What Paga answers to `getProcessDetails`. */
export interface GetProcessDetailsResponse {
  /** The amount of the payment; fees may make what the customer paid or you received another one. */
  readonly amount?: string | undefined
  /** When it was made, in milliseconds since 1970, UTC. */
  readonly dateTimeUTC?: number | undefined
  /** The code of the request. */
  readonly processCode: string
  /** What came of it: 0 is success; any other is read by the codes of the Business API. */
  readonly responseCode?: number | undefined
  /** What went wrong, in words for people; empty on success. */
  readonly errorMessage?: string | undefined
  /** What kind of process it is, such as MERCHANT_PAYMENT. */
  readonly processType?: string | undefined
  /** The customer's reference on your system, as given with the payment: an account or invoice number. */
  readonly customerAccount?: string | undefined
  /** What became of it, such as SUCCESSFUL; UKNOWN (sic) or UNKNOWN where Paga does not have it. */
  readonly status?: string | undefined
}

/** What `reconciliationReport` takes. */
export interface ReconciliationReportRequest {
  /** When the period begins: a Date, sent as yyyy-MM-dd in UTC, or a text, sent as it is; the form is not documented. */
  readonly periodStartDateTimeUTC: string | Date
  /** When the period ends, in the same forms as its beginning. */
  readonly periodEndDateTimeUTC: string | Date
}

/** What Paga answers to `reconciliationReport`. */
export interface ReconciliationReportResponse {
  /** The processes and transactions; may be empty. */
  readonly reconciliationItems: readonly {
    /** The code of the process. */
    readonly pagaProcessCode?: string | undefined
    /** What became of it, such as SUCCESSFUL; UKNOWN (sic) or UNKNOWN where Paga does not have it. */
    readonly status?: string | undefined
    /** What the process is. */
    readonly description?: string | undefined
    /** When it was made, in milliseconds since 1970, UTC. */
    readonly transactionDatetimeUTC?: number | undefined
    /** The customer's reference on your system, as given with the payment: an account or invoice number. */
    readonly referenceNumber?: string | undefined
    /** The amount of the payment; fees may make what the customer paid or you received another one. */
    readonly amount?: string | undefined
    /** How serious the entry is, as the Java client knows it. */
    readonly severity?: string | undefined
  }[]
  /** What came of it: 0 is success; any other is read by the codes of the Business API. */
  readonly responseCode?: number | undefined
  /** What went wrong, in words for people; empty on success. */
  readonly errorMessage?: string | undefined
}

/** What `getForeignExchangeRate` takes. */
export interface GetForeignExchangeRateRequest {
  /** The currency the rates are given in, as an ISO 4217 code such as NGN. */
  readonly baseCurrency: string
  /** The currency that is bought and sold, as an ISO 4217 code such as USD. */
  readonly foreignCurrency: string
}

/** What Paga answers to `getForeignExchangeRate`. */
export interface GetForeignExchangeRateResponse {
  /** The currency the rates are given in. */
  readonly baseCurrency: string
  /** The currency that is bought and sold. */
  readonly foreignCurrency: string
  /** What Paga pays for one of the foreign currency, in the base currency. */
  readonly buyRate: string
  /** What came of it: 0 is success; any other is read by the codes of the Business API. */
  readonly responseCode?: number | undefined
  /** What went wrong, in words for people; empty on success. */
  readonly errorMessage?: string | undefined
  /** What Paga takes for one of the foreign currency, in the base currency. */
  readonly sellRate: string
}

/** What `refundBillPay` takes. */
export interface RefundBillPayRequest {
  /** The reference of the payment that is refunded. */
  readonly referenceNumber: string
  /** Whether the refund includes the fee of the customer. */
  readonly includesCustomerFee?: boolean | undefined
  /** True for a full refund, false for a part. */
  readonly fullRefund: boolean
  /** The amount to give back, in naira or in the currency named; of a full refund too. */
  readonly refundAmount: Amount
  /** The currency of the payment, as an ISO 4217 code such as NGN. */
  readonly currency?: string | undefined
  /** The same as currency, by the name Paga's Java and Python clients use; give one of the two. */
  readonly currencyCode?: string | undefined
  /** Why, in words for people. */
  readonly reason?: string | undefined
  /** The phone number of the customer who paid. */
  readonly customerPhoneNumber: string
  /** Whether the agent gets the refund; known from the Java client only. */
  readonly refundToAgent?: boolean | undefined
}

/** What Paga answers to `refundBillPay`. */
export interface RefundBillPayResponse {
  /** The short id under which all parties find the refund; over a long time it may come again. */
  readonly refundTransactionId: string
  /** The amount that was given back. */
  readonly refundAmount: string
  /** The reference of the payment that was refunded. */
  readonly originalReferenceNumber: string
  /** The foreign currency of the refund, where there was one. */
  readonly currency?: string | undefined
  /** The rate of the conversion; 0 or absent without a foreign currency. */
  readonly exchangeRate?: string | undefined
  /** What came of it: 0 is success; any other is read by the codes of the Business API. */
  readonly responseCode?: number | undefined
  /** What went wrong, in words for people; empty on success. */
  readonly errorMessage?: string | undefined
}

/** What `getTransactionDetailsByMerchantReference` takes. */
export interface GetTransactionDetailsByMerchantReferenceRequest {
  /** The reference on your system that the transaction was made with. */
  readonly merchantReference: string
}

/** What Paga answers to `getTransactionDetailsByMerchantReference`. */
export interface GetTransactionDetailsByMerchantReferenceResponse {
  /** What came of it: 0 is success; any other is read by the codes of the Business API. */
  readonly responseCode: number
  /** What went wrong, in words for people; empty on success. */
  readonly errorMessage: string
  /** The reference of the transaction. */
  readonly referenceNumber: string
  /** What became of it, such as SUCCESSFUL; UKNOWN (sic) or UNKNOWN where Paga does not have it. */
  readonly status: string
  /** The customer's reference on your system, as given with the payment: an account or invoice number. */
  readonly merchantReference: string
  /** What kind of transaction it is, such as CUSTOMER_BILL_PAY. */
  readonly transactionType: string
  /** The amount of the payment; fees may make what the customer paid or you received another one. */
  readonly amount: string
  /** The short id under which all parties find the transaction. */
  readonly transactionId: string
  /** The channel it was made on, such as ONLINE or BUSINESS_API. */
  readonly channel: string
  /** Whether it was made at an agent. */
  readonly byAgent: boolean
  /** When it was made, in milliseconds since 1970, UTC. */
  readonly dateTimeUTC?: number | undefined
  /** The currency of the transaction, such as NGN. */
  readonly currency?: string | undefined
  /** The amount in the foreign currency; 0 or absent without one. */
  readonly foreignCurrencyAmount?: string | undefined
  /** The rate of the conversion; 0 or absent without a foreign currency. */
  readonly exchangeRate?: string | undefined
  /** The number of the invoice, where there is one. */
  readonly invoiceNumber?: string | undefined
}

/** The operations of the Merchant API as methods. */
export interface MerchantOperations {
  /**
   * Tells whether a transaction was made and what became of it, by its reference.
   *
   * Moves no money; repeated by itself if the connection fails. `verdict` is `not-found` where there is nothing to find.
   *
   * Merchant Service API, section 1.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await merchant.getTransactionDetails({
   *   referenceNumber: '242355',
   * })
   */
  getTransactionDetails(
    input: GetTransactionDetailsRequest,
    options?: CallOptions,
  ): Call<LookedUp<GetTransactionDetailsResponse>>
  /**
   * Tells whether a transaction was made and what became of it, by the number of its invoice.
   *
   * Moves no money; repeated by itself if the connection fails. `verdict` is `not-found` where there is nothing to find.
   *
   * Merchant Service API, section 2.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await merchant.getTransactionDetailsByInvoiceNumber({
   *   invoiceNumber: '242355',
   * })
   */
  getTransactionDetailsByInvoiceNumber(
    input: GetTransactionDetailsByInvoiceNumberRequest,
    options?: CallOptions,
  ): Call<LookedUp<GetTransactionDetailsByInvoiceNumberResponse>>
  /**
   * Tells whether a process was carried out and what became of it, by its code.
   *
   * Moves no money; repeated by itself if the connection fails. `verdict` is `not-found` where there is nothing to find.
   *
   * Merchant Service API, section 3.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await merchant.getProcessDetails({
   *   processCode: '1822231066919037',
   * })
   */
  getProcessDetails(
    input: GetProcessDetailsRequest,
    options?: CallOptions,
  ): Call<LookedUp<GetProcessDetailsResponse>>
  /**
   * Lists the processes and transactions of a period, to compare with your own books.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Merchant Service API, section 4.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await merchant.reconciliationReport({
   *   periodStartDateTimeUTC: '2026-01-01',
   *   periodEndDateTimeUTC: '2026-01-31',
   * })
   */
  reconciliationReport(
    input: ReconciliationReportRequest,
    options?: CallOptions,
  ): Call<Answered<ReconciliationReportResponse>>
  /**
   * Tells the rates at which Paga buys and sells a foreign currency.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Merchant Service API, section 5.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await merchant.getForeignExchangeRate({
   *   baseCurrency: 'NGN',
   *   foreignCurrency: 'USD',
   * })
   */
  getForeignExchangeRate(
    input: GetForeignExchangeRateRequest,
    options?: CallOptions,
  ): Call<Answered<GetForeignExchangeRateResponse>>
  /**
   * Refunds a bill payment to the customer who made it, in full or in part.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: look the sale up with getTransactionDetails and reconciliationReport before you refund it again.
   * `verdict` may be `pending`.
   *
   * Merchant Service API, section 6.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await merchant.refundBillPay({
   *   referenceNumber: 'BP-C_20190802114654120_1517873_F400G',
   *   includesCustomerFee: true,
   *   fullRefund: true,
   *   refundAmount: '3000',
   *   currency: 'NGN',
   *   reason: 'Paid twice',
   *   customerPhoneNumber: '08011111111',
   * })
   */
  refundBillPay(input: RefundBillPayRequest, options?: CallOptions): Call<Answered<RefundBillPayResponse>>
  /**
   * Tells whether a transaction was made and what became of it, by the reference on your own system.
   *
   * Moves no money; repeated by itself if the connection fails. `verdict` is `not-found` where there is nothing to find.
   *
   * Merchant Service API, section 7.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await merchant.getTransactionDetailsByMerchantReference({
   *   merchantReference: 'conn-51452672',
   * })
   */
  getTransactionDetailsByMerchantReference(
    input: GetTransactionDetailsByMerchantReferenceRequest,
    options?: CallOptions,
  ): Call<LookedUp<GetTransactionDetailsByMerchantReferenceResponse>>
}

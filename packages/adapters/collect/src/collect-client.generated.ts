// Written by `pnpm generate` from the descriptors of @pagakit/models. Do not edit.
import type { Amount, Answered, Call, CallOptions } from '@pagakit/contract'

/** The operations of the Collect API by name, in the order of its documents. */
export const collectOperationNames = [
  'paymentRequest',
  'status',
  'history',
  'banks',
  'refund',
  'refundV2',
  'registerPersistentPaymentAccount',
  'getPersistentPaymentAccount',
  'updatePersistentPaymentAccount',
  'deletePersistentPaymentAccount',
  'chargeDebitMandate',
  'getChargeMandateStatus',
  'disableMandate',
] as const

/** The name of an operation of the Collect API. */
export type CollectOperationName = (typeof collectOperationNames)[number]

/** What `paymentRequest` takes. */
export interface PaymentRequestRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The amount that is asked for, in naira; for DIRECT_DEBIT, the most that one charge may take. */
  readonly amount: Amount
  /** The currency: NGN. */
  readonly currency: 'NGN'
  /** Who is asked for the payment. */
  readonly payer: {
    /** The name of the payer. */
    readonly name: string
    /** The phone number of the payer; this or email must be there. */
    readonly phoneNumber?: string | undefined
    /** The e-mail address of the payer; this or phoneNumber must be there. */
    readonly email?: string | undefined
    /** The payer's bank, as the uuid that banks gives; required for FUNDING_USSD and DIRECT_DEBIT. */
    readonly bankId?: string | undefined
    /** The account at that bank, for DIRECT_DEBIT only. */
    readonly bankAccountNumber?: string | undefined
    /** Where the payer lives, for DIRECT_DEBIT only. */
    readonly address?: string | undefined
  }
  /** Who receives the payment; your organisation when left out. */
  readonly payee?:
    | {
        /** The name of the payee, which the payer is shown when they look the account up. */
        readonly name?: string | undefined
        /** The Paga account of the payee: a NUBAN of ten digits. */
        readonly accountNumber?: string | undefined
        /** The phone number of a payee who has a Paga account. */
        readonly phoneNumber?: string | undefined
        /** The bank of a payee without a Paga account, as the uuid that banks gives. */
        readonly bankId?: string | undefined
        /** The account at that bank: a NUBAN of ten digits. */
        readonly bankAccountNumber?: string | undefined
        /** The bank verification number (BVN) of the payee. */
        readonly financialIdentificationNumber?: string | undefined
      }
    | undefined
  /** Until when it can be paid, in UTC: yyyy-MM-ddTHH:mm:ss. At most a week ahead; Paga chooses when left out. */
  readonly expiryDateTimeUTC?: string | Date | undefined
  /** True to have Paga send the payer no messages. Default false. */
  readonly isSuppressMessages?: boolean | undefined
  /** The share of the fee that the payer bears: 0 to 1; both shares together are at most 1. */
  readonly payerCollectionFeeShare?: Amount | undefined
  /** The share of the fee that the payee bears: 0 to 1; both shares together are at most 1. */
  readonly payeeCollectionFeeShare?: Amount | undefined
  /** True to let it be paid in parts; for DIRECT_DEBIT, to charge less than the amount. Default false. */
  readonly isAllowPartialPayments?: boolean | undefined
  /** Where Paga tells what becomes of it. Spelled with a capital B here, and callbackUrl on accounts. */
  readonly callBackUrl?: string | undefined
  /** How it may be paid. */
  readonly paymentMethods: readonly (
    | 'BANK_TRANSFER'
    | 'FUNDING_USSD'
    | 'USSD'
    | 'MONEY_TRANSFER'
    | 'REQUEST_MONEY'
    | 'DIRECT_DEBIT'
  )[]
  /** True to show the payer the payee's bank details beside the name; the clients' comments have the two the other way round. */
  readonly displayBankDetailToPayer?: boolean | undefined
  /** A note; known from the Java client only. */
  readonly note?: string | undefined
  /** True to let more be paid; known from integrators only. */
  readonly isAllowOverPayments?: boolean | undefined
  /** True to close the account number after one payment; known from integrators only. */
  readonly isSuspendedAfterFirstUse?: boolean | undefined
  /** Your own name for the mandate, for DIRECT_DEBIT only. */
  readonly accountReference?: string | undefined
  /** Whether the mandate can be charged once only, for DIRECT_DEBIT; false for one beyond 30 days. Default true. */
  readonly isSingleUse?: boolean | undefined
}

/** What Paga answers to `paymentRequest`. */
export interface PaymentRequestResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
  /** The amount that was asked for, in naira. */
  readonly requestAmount?: string | undefined
  /** What the payer has to pay, in naira: the amount and their share of the fee. */
  readonly totalPaymentAmount?: string | undefined
  /** The currency: NGN. */
  readonly currency?: string | undefined
  /** Until when it can be paid, in UTC: yyyy-MM-ddTHH:mm:ss, without a zone. */
  readonly expiryDateTimeUTC?: string | undefined
  /** The ways to pay, as far as this payer has them. */
  readonly paymentMethods?:
    | readonly {
        /** The payment method. */
        readonly name: string
        /** What the payer needs for it. */
        readonly properties?:
          | {
              /** BANK_TRANSFER: the account number (NUBAN) to pay into. */
              readonly AccountNumber?: string | undefined
              /** BANK_TRANSFER: a code to pay by, as a comment in Paga's Node client has it. */
              readonly paymentCode?: string | undefined
              /** FUNDING_USSD, USSD: what the payer dials. */
              readonly USSDShortCode?: string | undefined
              /** FUNDING_USSD: under which the payment is known at the bank. */
              readonly PaymentReference?: string | undefined
              /** REQUEST_MONEY: the page on which the payer pays. */
              readonly WebPaymentLink?: string | undefined
            }
          | undefined
      }[]
    | undefined
  /** Whether the payer has a Paga account. */
  readonly isPayerPagaAccountHolder?: boolean | undefined
  /** The same, by the name that a comment in Paga's Node client has for it. */
  readonly payerPagaAccountHolder?: boolean | undefined
  /** The note of the request. */
  readonly note?: string | undefined
}

/** What `status` takes. */
export interface StatusRequest {
  /** The reference of the operation that is asked about. */
  readonly referenceNumber: string
  /** The language of messages; known from integrators only. */
  readonly locale?: string | undefined
}

/** What Paga answers to `status`. */
export interface StatusResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
  /** The request that is asked about: code and words of its own, and what is asked of the payer. */
  readonly data: {
    /** The reference of the request. */
    readonly referenceNumber: string
    /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
    readonly statusCode: number
    /** What came of it, in words; for people only, never to be compared. */
    readonly statusMessage: string
    /** The amount that was asked for, in naira. */
    readonly requestAmount?: string | undefined
    /** What the payer has to pay, in naira: the amount and their share of the fee. */
    readonly totalPaymentAmount?: string | undefined
    /** The currency: NGN. */
    readonly currency?: string | undefined
    /** Until when it can be paid, in UTC: yyyy-MM-ddTHH:mm:ss, without a zone. */
    readonly expiryDateTimeUTC?: string | undefined
    /** What became of a refund; known from integrators only. */
    readonly refundStatus?: string | undefined
    /** The state. Paga is not known to send it; a sandbox does where it is told to. */
    readonly state?: 'PENDING' | 'CHARGEABLE' | 'CONSUMED' | 'EXPIRED' | 'FAILED' | 'CANCELLED' | undefined
  }
}

/** What `history` takes. */
export interface HistoryRequest {
  /** The reference of the operation that is asked about. */
  readonly referenceNumber?: string | undefined
  /** The first moment, in UTC: yyyy-MM-ddTHH:mm:ss. */
  readonly startDateTimeUTC: string | Date
  /** The last moment, in UTC: yyyy-MM-ddTHH:mm:ss; at most three months later, and by another source one. */
  readonly endDateTimeUTC: string | Date
}

/** What Paga answers to `history`. */
export interface HistoryResponse {
  /** The reference that was asked for. */
  readonly referenceNumber?: string | undefined
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
  /** How many entries follow. */
  readonly itemCount: number
  /** What happened. */
  readonly items: readonly {
    /** When it happened, in UTC: yyyy-MM-ddTHH:mm:ss.SSS. */
    readonly datetime: string
    /** The reference of the payment request. */
    readonly referenceNumber?: string | undefined
    /** The account number (NUBAN) that was paid into or made. */
    readonly accountNumber?: string | undefined
    /** Your own reference of a persistent payment account. */
    readonly accountReference?: string | undefined
    /** What it is about. */
    readonly operation: 'PAYMENT_REQUEST' | 'PERSISTENT_PAYMENT_ACCOUNT'
    /** What happened. */
    readonly action: 'CREATE_REQUEST' | 'PAYMENT' | 'CREATE'
    /** The amount in naira; 0 where an account was made. */
    readonly amount?: string | undefined
    /** What came of it. */
    readonly status: 'FAILED' | 'SUCCESSFUL' | 'PAID_NOT_SETTLED'
    /** More about it, in words. */
    readonly description?: string | undefined
  }[]
}

/** What `banks` takes. */
export interface BanksRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
}

/** What Paga answers to `banks`. */
export interface BanksResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
  /** The banks. */
  readonly banks: readonly {
    /** The name of the bank. */
    readonly name: string
    /** What requests name the bank by. */
    readonly uuid: string
    /** The code under which other banks know it. */
    readonly interInstitutionCode?: string | undefined
    /** The sort code. */
    readonly sortCode?: string | undefined
    /** The bank's own USSD code, such as 737. */
    readonly ussdCode?: string | undefined
  }[]
}

/** What `refund` takes. */
export interface RefundRequest {
  /** The reference of the operation that is asked about. */
  readonly referenceNumber: string
  /** The amount to give back, in naira; all of it when left out, which is not documented. It is hashed where it is given. */
  readonly refundAmount?: Amount | undefined
  /** The currency: NGN. */
  readonly currency?: 'NGN' | undefined
  /** Why, in words for people. */
  readonly reason?: string | undefined
}

/** What Paga answers to `refund`. */
export interface RefundResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
  /** The amount that was given back. */
  readonly refundAmount: string
  /** The currency: NGN. */
  readonly currency: string
  /** Where it went, such as "Paga | 00012346433". */
  readonly refundDestination: string
}

/** What `refundV2` takes. */
export interface RefundV2Request {
  /** The reference of the operation that is asked about. */
  readonly referenceNumber: string
  /** The amount to give back, in naira; all of it when left out, which is not documented. It is hashed where it is given. */
  readonly refundAmount?: Amount | undefined
  /** The currency: NGN. */
  readonly currency?: 'NGN' | undefined
  /** Why, in words for people. */
  readonly reason?: string | undefined
}

/** What Paga answers to `refundV2`. */
export interface RefundV2Response {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
  /** The amount that was given back. */
  readonly refundAmount?: string | undefined
  /** The currency: NGN. */
  readonly currency?: string | undefined
  /** Where it went, such as "Paga | 00012346433". */
  readonly refundDestination?: string | undefined
}

/** What `registerPersistentPaymentAccount` takes. */
export interface RegisterPersistentPaymentAccountRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The phone number of the customer; this or email must be there. */
  readonly phoneNumber?: string | undefined
  /** The e-mail address of the customer; this or phoneNumber must be there. */
  readonly email?: string | undefined
  /** The first name of the customer. */
  readonly firstName: string
  /** The last name of the customer. */
  readonly lastName: string
  /** The name of the account, which payers are shown. */
  readonly accountName: string
  /** The bank verification number (BVN) of the customer. */
  readonly financialIdentificationNumber?: string | undefined
  /** Your own unique reference of the account, of 12 to 30 characters. */
  readonly accountReference: string
  /** The bank to which every payment is passed on, as the uuid that banks gives; your Paga account when left out. */
  readonly creditBankId?: string | undefined
  /** The account at that bank; required together with creditBankId. */
  readonly creditBankAccountNumber?: string | undefined
  /** Where Paga tells of payments, called exactly as it is given. Spelled with a small b here, and callBackUrl on payment requests. */
  readonly callbackUrl?: string | undefined
  /** The most that one payment may be, in naira: the bank of the payer declines more. */
  readonly fundingTransactionLimit?: Amount | undefined
}

/** What Paga answers to `registerPersistentPaymentAccount`. */
export interface RegisterPersistentPaymentAccountResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
  /** Your own reference of the account. */
  readonly accountReference: string
  /** The account number (NUBAN) the customer pays into. */
  readonly accountNumber: string
}

/** What `getPersistentPaymentAccount` takes. */
export interface GetPersistentPaymentAccountRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The account: its number (NUBAN) or your accountReference. */
  readonly accountIdentifier: string
}

/** What Paga answers to `getPersistentPaymentAccount`. */
export interface GetPersistentPaymentAccountResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
  /** Your own reference of the account. */
  readonly accountReference: string
  /** The account number (NUBAN) the customer pays into. */
  readonly accountNumber: string
  /** The name of the account. */
  readonly accountName?: string | undefined
  /** The phone number of the customer. */
  readonly phoneNumber?: string | undefined
  /** The first name of the customer. */
  readonly firstName?: string | undefined
  /** The last name of the customer. */
  readonly lastName?: string | undefined
  /** The bank verification number (BVN) of the customer. */
  readonly financialIdentificationNumber?: string | undefined
  /** The bank to which payments are passed on. */
  readonly creditBankId?: string | undefined
  /** The account at that bank. */
  readonly creditBankAccountNumber?: string | undefined
  /** Where Paga tells of payments. */
  readonly callbackUrl?: string | undefined
}

/** What `updatePersistentPaymentAccount` takes. */
export interface UpdatePersistentPaymentAccountRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The account: its number (NUBAN) or your accountReference. */
  readonly accountIdentifier: string
  /** The phone number of the customer. */
  readonly phoneNumber?: string | undefined
  /** The first name of the customer. */
  readonly firstName?: string | undefined
  /** The last name of the customer. */
  readonly lastName?: string | undefined
  /** The name of the account, which payers are shown. */
  readonly accountName?: string | undefined
  /** The bank verification number (BVN) of the customer. */
  readonly financialIdentificationNumber?: string | undefined
  /** Where Paga tells of payments, called exactly as it is given. */
  readonly callbackUrl?: string | undefined
  /** The bank to which every payment is passed on, as the uuid that banks gives. */
  readonly creditBankId?: string | undefined
  /** The account at that bank; required together with creditBankId. */
  readonly creditBankAccountNumber?: string | undefined
}

/** What Paga answers to `updatePersistentPaymentAccount`. */
export interface UpdatePersistentPaymentAccountResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
}

/** What `deletePersistentPaymentAccount` takes. */
export interface DeletePersistentPaymentAccountRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The account: its number (NUBAN) or your accountReference. */
  readonly accountIdentifier: string
  /** Why, in words for people. */
  readonly reason?: string | undefined
}

/** What Paga answers to `deletePersistentPaymentAccount`. */
export interface DeletePersistentPaymentAccountResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
}

/** What `chargeDebitMandate` takes. */
export interface ChargeDebitMandateRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The amount to take, in naira; at most the amount of the mandate. */
  readonly amount: Amount
  /** The currency: NGN. */
  readonly currency?: 'NGN' | undefined
  /** Your own name for the mandate, as given to the paymentRequest that made it. */
  readonly accountReference: string
}

/** What Paga answers to `chargeDebitMandate`. */
export interface ChargeDebitMandateResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
}

/** What `getChargeMandateStatus` takes. */
export interface GetChargeMandateStatusRequest {
  /** The reference of the operation that is asked about. */
  readonly referenceNumber: string
}

/** What Paga answers to `getChargeMandateStatus`. */
export interface GetChargeMandateStatusResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
}

/** What `disableMandate` takes. */
export interface DisableMandateRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** Your own name for the mandate, as given to the paymentRequest that made it. */
  readonly accountReference: string
}

/** What Paga answers to `disableMandate`. */
export interface DisableMandateResponse {
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number. */
  readonly statusCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly statusMessage: string
}

/** The operations of the Collect API as methods. */
export interface CollectOperations {
  /**
   * Asks a payer for money, and tells how it can be paid; success means created, not paid.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Paga Collect API Status Codes; its fields from Paga's official clients.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.paymentRequest({
   *   referenceNumber: 'ORDER-2026-A',
   *   amount: '2000.5',
   *   currency: 'NGN',
   *   payer: {"name":"Foo Bar","phoneNumber":"07022222222","email":"foobar@example.com","bankId":"3E94C4BC-6F9A-442F-8F1A-8214478D5D86"},
   *   payee: {"name":"John Doe","accountNumber":"1188767464","phoneNumber":"07033333333","bankId":"40090E2F-7446-4217-9345-7BBAB7043C4C","bankAccountNumber":"0000000000"},
   *   payerCollectionFeeShare: '0.5',
   *   payeeCollectionFeeShare: '0.5',
   *   isAllowPartialPayments: true,
   *   callBackUrl: 'https://shop.example/paga/collect',
   *   paymentMethods: ['BANK_TRANSFER', 'FUNDING_USSD'],
   * })
   */
  paymentRequest(input: PaymentRequestRequest, options?: CallOptions): Call<Answered<PaymentRequestResponse>>
  /**
   * Tells what became of a request by its reference; success may mean no more than created.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Paga Collect API Status Codes; its fields from Paga's official clients.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.status({
   *   referenceNumber: 'ORDER-2026-A',
   * })
   */
  status(input: StatusRequest, options?: CallOptions): Call<Answered<StatusResponse>>
  /**
   * Lists the requests, payments and accounts of a stretch of time, or those of one reference.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Paga Collect API Status Codes; its fields from Paga's official clients.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.history({
   *   startDateTimeUTC: '2026-11-01T00:00:00',
   *   endDateTimeUTC: '2026-12-01T00:00:00',
   * })
   */
  history(input: HistoryRequest, options?: CallOptions): Call<Answered<HistoryResponse>>
  /**
   * Lists the banks of payers and payees, with the uuid to name each by.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Paga's official Node, Java, PHP and Python clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.banks()
   */
  banks(input?: BanksRequest, options?: CallOptions): Call<Answered<BanksResponse>>
  /**
   * Gives a payer back what they paid for a payment request, in full or in part.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: look the payment request up with status and history before you refund it again.
   * `verdict` may be `pending`.
   *
   * Paga's official Node, Java, PHP and Python clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.refund({
   *   referenceNumber: 'ORDER-2026-A',
   *   refundAmount: '1000',
   *   currency: 'NGN',
   *   reason: 'customer request',
   * })
   */
  refund(input: RefundRequest, options?: CallOptions): Call<Answered<RefundResponse>>
  /**
   * The same as refund by the path /refund/v2, which others tell of; unverified.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: look the payment request up with status and history before you refund it again.
   * `verdict` may be `pending`.
   *
   * Notes of others on pages of Paga; neither the documents nor the clients have it (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.refundV2({
   *   referenceNumber: 'ORDER-2026-A',
   *   refundAmount: '1000',
   *   currency: 'NGN',
   *   reason: 'customer request',
   * })
   */
  refundV2(input: RefundV2Request, options?: CallOptions): Call<Answered<RefundV2Response>>
  /**
   * Opens a lasting account number, so that whatever a customer pays into it reaches you.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Paga's official Node, Java, PHP and Python clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.registerPersistentPaymentAccount({
   *   referenceNumber: 'ACCOUNT-2026-A',
   *   phoneNumber: '07033333333',
   *   email: 'john.doe@example.com',
   *   firstName: 'John',
   *   lastName: 'Doe',
   *   accountName: 'John Doe',
   *   accountReference: 'CUSTOMER-0009',
   *   callbackUrl: 'https://shop.example/paga/accounts',
   * })
   */
  registerPersistentPaymentAccount(
    input: RegisterPersistentPaymentAccountRequest,
    options?: CallOptions,
  ): Call<Answered<RegisterPersistentPaymentAccountResponse>>
  /**
   * Shows a persistent payment account, by its number or by your own reference.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Paga's official Node, Java, PHP and Python clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.getPersistentPaymentAccount({
   *   accountIdentifier: '3414743183',
   * })
   */
  getPersistentPaymentAccount(
    input: GetPersistentPaymentAccountRequest,
    options?: CallOptions,
  ): Call<Answered<GetPersistentPaymentAccountResponse>>
  /**
   * Changes a persistent payment account; its number and your reference stay.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Paga's official Node, Java, PHP and Python clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.updatePersistentPaymentAccount({
   *   referenceNumber: 'CHANGE-2026-A',
   *   accountIdentifier: 'CUSTOMER-0009',
   *   phoneNumber: '07033333333',
   *   accountName: 'John Doe and Sons',
   * })
   */
  updatePersistentPaymentAccount(
    input: UpdatePersistentPaymentAccountRequest,
    options?: CallOptions,
  ): Call<Answered<UpdatePersistentPaymentAccountResponse>>
  /**
   * Closes a persistent payment account; this cannot be undone.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Paga's official Node, Java, PHP and Python clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.deletePersistentPaymentAccount({
   *   referenceNumber: 'CLOSE-2026-A',
   *   accountIdentifier: '0830202843',
   *   reason: 'off-boarded account',
   * })
   */
  deletePersistentPaymentAccount(
    input: DeletePersistentPaymentAccountRequest,
    options?: CallOptions,
  ): Call<Answered<DeletePersistentPaymentAccountResponse>>
  /**
   * Takes money from the bank account of a payer, by a mandate made with a paymentRequest.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: ask getChargeMandateStatus before you charge again.
   * `verdict` may be `pending`.
   *
   * Notes of others on pages of Paga; neither the documents nor the clients have direct debit (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.chargeDebitMandate({
   *   referenceNumber: 'CHARGE-2026-A',
   *   amount: '1500',
   *   currency: 'NGN',
   *   accountReference: 'MANDATE-OF-FOO-A',
   * })
   */
  chargeDebitMandate(
    input: ChargeDebitMandateRequest,
    options?: CallOptions,
  ): Call<Answered<ChargeDebitMandateResponse>>
  /**
   * Tells what became of a charge by a mandate; its hash is assumed to be that of status.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Notes of others on pages of Paga; neither the documents nor the clients have direct debit (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.getChargeMandateStatus({
   *   referenceNumber: 'CHARGE-2026-A',
   * })
   */
  getChargeMandateStatus(
    input: GetChargeMandateStatusRequest,
    options?: CallOptions,
  ): Call<Answered<GetChargeMandateStatusResponse>>
  /**
   * Ends a mandate, so that nothing more is taken by it; its hash is assumed.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Notes of others on pages of Paga; neither the documents nor the clients have direct debit (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await collect.disableMandate({
   *   referenceNumber: 'DISABLE-2026-A',
   *   accountReference: 'MANDATE-OF-FOO-A',
   * })
   */
  disableMandate(input: DisableMandateRequest, options?: CallOptions): Call<Answered<DisableMandateResponse>>
}

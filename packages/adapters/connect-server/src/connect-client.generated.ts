// Written by `pnpm generate` from the descriptors of @pagakit/models. Do not edit.
import type { Amount, Answered, Call, CallOptions } from '@pagakit/contract'

/** The operations of the Connect API by name, in the order of its documents. */
export const connectOperationNames = [
  'merchantPayment',
  'moneyTransfer',
  'moneyTransferV2',
  'getUserDetails',
  'moneyTransferToBank',
] as const

/** The name of an operation of the Connect API. */
export type ConnectOperationName = (typeof connectOperationNames)[number]

/** What `merchantPayment` takes. */
export interface MerchantPaymentRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for the payment is found by it. */
  readonly referenceNumber: string
  /** The amount to charge the user, in naira. */
  readonly amount: Amount
  /** Who the customer is on your side: a phone number, an e-mail address, an id. */
  readonly merchantCustomerReference: string
  /** A code by which you recognise what was paid for. */
  readonly merchantProductCode?: string | undefined
  /** The currency as an ISO 4217 code; NGN is the only one supported. */
  readonly currency?: string | undefined
}

/** What Paga answers to `merchantPayment`. */
export interface MerchantPaymentResponse {
  /** What became of the payment. */
  readonly merchantPaymentResult: {
    /** Why the operation was not carried out; null or absent if it was. No list of codes exists. */
    readonly errorCode?: string | undefined
    /** The same in words. */
    readonly errorMessage?: string | undefined
    /** The amount in naira. */
    readonly amount: string
    /** The id of the transaction at Paga; some answers write it as a number. */
    readonly transactionId: string
    /** The code that confirms the payment to the customer. */
    readonly confirmationCode?: string | undefined
    /** The commission of the agent, where there was one. */
    readonly agentCommission?: string | undefined
    /** The fee in naira. */
    readonly fee: string
    /** The currency; null for naira. */
    readonly currency?: string | undefined
    /** The rate of the conversion, where there was one. */
    readonly exchangeRate?: string | undefined
  }
}

/** What `moneyTransfer` takes. */
export interface MoneyTransferRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for the payment is found by it. */
  readonly referenceNumber: string
  /** The amount to transfer to the user, in naira. */
  readonly amount: Amount
  /** True to send the user no message about the money; false when left out. */
  readonly skipMessaging?: boolean | undefined
}

/** What Paga answers to `moneyTransfer`. */
export interface MoneyTransferResponse {
  /** What became of the transfer. */
  readonly moneyTransferResult: {
    /** Why the operation was not carried out; null or absent if it was. No list of codes exists. */
    readonly errorCode?: string | undefined
    /** The same in words. */
    readonly errorMessage?: string | undefined
    /** The id of the transaction at Paga; some answers write it as a number. */
    readonly transactionId: string
    /** The amount in naira. */
    readonly amount: string
    /** The fee in naira. */
    readonly fee: string
    /** The currency; null for naira. */
    readonly currency?: string | undefined
    /** The rate of the conversion, where there was one. */
    readonly exchangeRate?: string | undefined
    /** The code to withdraw the money with, where one was made. */
    readonly withdrawalCode?: string | undefined
  }
}

/** What `moneyTransferV2` takes. */
export interface MoneyTransferV2Request {
  /** The amount to transfer, in naira. */
  readonly amount: Amount
  /** Your own unique reference, at most 50 characters; keep it before you send, for the payment is found by it. */
  readonly referenceNumber: string
  /** True to send the recipient no message about the money. */
  readonly skipMessaging: boolean
  /** Who receives: a phone number, an e-mail address or an account. */
  readonly recipientCredential: string
}

/** What Paga answers to `moneyTransferV2`. */
export interface MoneyTransferV2Response {
  /** Why the operation was not carried out; null or absent if it was. No list of codes exists. */
  readonly errorCode?: string | undefined
  /** The same in words. */
  readonly errorMessage?: string | undefined
  /** The id of the transaction at Paga; some answers write it as a number. */
  readonly transactionId: string
  /** The amount in naira. */
  readonly amount: string
  /** The fee in naira. */
  readonly fee: string
  /** The currency; null for naira. */
  readonly currency?: string | undefined
  /** The rate of the conversion, where there was one. */
  readonly exchangeRate?: string | undefined
  /** The reference of the request. */
  readonly externalReferenceNumber: string
}

/** What `getUserDetails` takes. */
export interface GetUserDetailsRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The user's public id as a web redirect brought it, to check that it is genuine; it must be that of the token's user. */
  readonly publicId?: string | undefined
}

/** What Paga answers to `getUserDetails`. */
export interface GetUserDetailsResponse {
  /** The details, each only where it was asked for and allowed. */
  readonly detailsResult: {
    /** Why the operation was not carried out; null or absent if it was. No list of codes exists. */
    readonly errorCode?: string | undefined
    /** The same in words. */
    readonly errorMessage?: string | undefined
    /** The user. */
    readonly details: {
      /** The user's public id. */
      readonly publicId?: string | undefined
      /** For FIRST_NAME. */
      readonly firstName?: string | undefined
      /** For LAST_NAME. */
      readonly lastName?: string | undefined
      /** For USERNAME. */
      readonly username?: string | undefined
      /** For EMAIL. */
      readonly email?: string | undefined
      /** For ACCOUNT_BALANCE: what the account holds, in naira. */
      readonly accountBalance?: string | undefined
      /** The state of the account; known from Paga's Java client only. */
      readonly accountStatus?: string | undefined
      /** Given by the framework Paga uses; known from Paga's Java client only. */
      readonly authorities?:
        | readonly {
            /** The name of the authority. */
            readonly authority: string
          }[]
        | undefined
      /** For MOBILE_NUMBER; no document shows its name, this one is a guess. */
      readonly mobileNumber?: string | undefined
      /** For PAGA_NUBAN; no document shows its name, this one is a guess. */
      readonly pagaNuban?: string | undefined
    }
  }
}

/** What `moneyTransferToBank` takes. */
export interface MoneyTransferToBankRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for the payment is found by it. */
  readonly externalReferenceNumber: string
  /** The amount to transfer, in naira. */
  readonly amount: Amount
  /** The bank's UUID, as getBanks of the Business API lists it. */
  readonly destinationBankPublicId: string
  /** The account at the bank: a NUBAN of ten digits. */
  readonly destinationBankAccountNumber: string
  /** The recipient's mobile number; it or recipientEmail must be given. */
  readonly recipientPhoneNumber?: string | undefined
  /** The recipient's e-mail address; it or recipientPhoneNumber must be given. */
  readonly recipientEmail?: string | undefined
  /** The recipient's first name. */
  readonly recipientFirstName?: string | undefined
  /** The recipient's last name. */
  readonly recipientLastName?: string | undefined
  /** A note for the recipient; known from Paga's PHP client only. */
  readonly remarks?: string | undefined
  /** The recipient's mobile operator; known from Paga's PHP client only. */
  readonly recipientMobileOperatorPublicId?: string | undefined
}

/** What Paga answers to `moneyTransferToBank`. */
export interface MoneyTransferToBankResponse {
  /** Why the operation was not carried out; null or absent if it was. No list of codes exists. */
  readonly errorCode?: string | undefined
  /** The same in words. */
  readonly errorMessage?: string | undefined
  /** Paga's reference of the transfer. */
  readonly transferReferenceNumber: string
  /** The id of the transaction at Paga; some answers write it as a number. */
  readonly transactionId: string
  /** The amount in naira. */
  readonly amount: string
  /** The fee in naira. */
  readonly fee: string
  /** The currency: NGN. */
  readonly currency: string
  /** The rate of the conversion, where there was one. */
  readonly exchangeRate?: string | undefined
  /** Whose account it is, as the bank has it. */
  readonly accountHolderNameAtBank: string
  /** The value added tax on the fee, in naira. */
  readonly vatFee: string
}

/** The operations of the Connect API as methods. */
export interface ConnectOperations {
  /**
   * Charges the user's Paga account and credits yours.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: look for the reference in the history of your account (transactionHistory of the Business API) before you send it again.
   * `verdict` may be `pending`.
   *
   * Paga Connect Operations, section 1.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await connect.forUser('user-42').merchantPayment({
   *   referenceNumber: '43673583',
   *   amount: '500',
   *   merchantCustomerReference: '13',
   * })
   */
  merchantPayment(
    input: MerchantPaymentRequest,
    options?: CallOptions,
  ): Call<Answered<MerchantPaymentResponse>>
  /**
   * Credits the user's Paga account from yours.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: look for the reference in the history of your account (transactionHistory of the Business API) before you send it again.
   * `verdict` may be `pending`.
   *
   * Paga Connect Operations, section 2.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await connect.forUser('user-42').moneyTransfer({
   *   referenceNumber: '5462835',
   *   amount: '200',
   *   skipMessaging: false,
   * })
   */
  moneyTransfer(input: MoneyTransferRequest, options?: CallOptions): Call<Answered<MoneyTransferResponse>>
  /**
   * Credits the Paga account of a named recipient; what the current official clients send.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: look for the reference in the history of your account (transactionHistory of the Business API) before you send it again.
   * `verdict` may be `pending`.
   *
   * Paga's Node, PHP, Java and Python clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await connect.forUser('user-42').moneyTransferV2({
   *   amount: '200',
   *   referenceNumber: '5462835',
   *   skipMessaging: false,
   *   recipientCredential: '07030280000',
   * })
   */
  moneyTransferV2(
    input: MoneyTransferV2Request,
    options?: CallOptions,
  ): Call<Answered<MoneyTransferV2Response>>
  /**
   * Tells the details of the user that were asked for as user data and allowed.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Paga Connect Operations, section 3.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await connect.forUser('user-42').getUserDetails()
   */
  getUserDetails(input?: GetUserDetailsRequest, options?: CallOptions): Call<Answered<GetUserDetailsResponse>>
  /**
   * Credits a bank account.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: look for the reference in the history of your account (transactionHistory of the Business API) before you send it again.
   * `verdict` may be `pending`.
   *
   * Paga Connect Operations, section 4.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await connect.forUser('user-42').moneyTransferToBank({
   *   externalReferenceNumber: 'EXT0001A',
   *   amount: '100',
   *   destinationBankPublicId: '40090E2F-7446-4217-9345-7BBAB7043C4C',
   *   destinationBankAccountNumber: '0000000000',
   *   recipientPhoneNumber: '07022222222',
   *   recipientFirstName: 'Test',
   *   recipientLastName: 'Customer',
   * })
   */
  moneyTransferToBank(
    input: MoneyTransferToBankRequest,
    options?: CallOptions,
  ): Call<Answered<MoneyTransferToBankResponse>>
}

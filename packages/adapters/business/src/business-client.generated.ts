// Written by `pnpm generate` from the descriptors of @pagakit/models. Do not edit.
import type { Amount, Answered, Call, CallOptions, FileInput } from '@pagakit/contract'

/** The operations of the Business API by name, in the order of its documents. */
export const businessOperationNames = [
  'registerCustomer',
  'validateMoneyTransfer',
  'validateMoneyTransferBulk',
  'moneyTransfer',
  'moneyTransferBulk',
  'moneyTransferStatusBulk',
  'airtimePurchase',
  'airtimePurchaseBulk',
  'merchantPayment',
  'merchantPaymentBulk',
  'validateDepositToBank',
  'depositToBank',
  'chargeCustomer',
  'chargeCustomerConfirm',
  'accountBalance',
  'transactionHistory',
  'recentTransactionHistory',
  'getFundingSources',
  'getMerchants',
  'getMerchantServices',
  'getBanks',
  'getOperationStatus',
  'getMobileOperators',
  'onboardMerchant',
  'getMerchantAccountDetails',
  'registerCustomerWithKYC',
  'registerCustomerAccountPhoto',
  'registerCustomerIdentification',
  'validateCustomer',
  'getKYCRestrictedMoneyTransferStatus',
  'getDataBundleByOperator',
  'registerPersistentPaymentAccount',
  'getPersistentPaymentAccountActivity',
] as const

/** The name of an operation of the Business API. */
export type BusinessOperationName = (typeof businessOperationNames)[number]

/** What `registerCustomer` takes: the fields of one of these shapes, not of both. */
export type RegisterCustomerRequest =
  | {
      /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
      readonly referenceNumber: string
      /** The phone number or user name of the customer; it must not be registered. */
      readonly customerPrincipal: string
      /** The credentials of the customer; the documents say a phone number. */
      readonly customerCredentials: string
      /** The first name of the customer, without digits and special characters. */
      readonly customerFirstName: string
      /** The last name of the customer, without digits and special characters. */
      readonly customerLastName: string
      /** The birthday of the customer: dd/MM/yyyy. */
      readonly customerDateOfBirth: string | Date
      /** More about the account, in a form agreed with Paga. */
      readonly accountDetails?: string | undefined
    }
  | {
      /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
      readonly referenceNumber: string
      /** The phone number of the customer; it must not be registered. */
      readonly customerPhoneNumber: string
      /** The first name of the customer, without digits and special characters. */
      readonly customerFirstName: string
      /** The last name of the customer, without digits and special characters. */
      readonly customerLastName: string
      /** The birthday of the customer: yyyy-MM-dd, as Paga's Java client writes it. */
      readonly customerDateOfBirth: string | Date
      /** The mail address of the customer. */
      readonly customerEmail: string
    }

/** What Paga answers to `registerCustomer`. */
export interface RegisterCustomerResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The number of the new account, as the current service sends it. */
  readonly pagaAccountNumber?: string | undefined
  /** What went wrong, as the Java client knows it. */
  readonly errorMessage?: string | undefined
}

/** What `validateMoneyTransfer` takes. */
export interface ValidateMoneyTransferRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The amount to send, in naira or in the currency named. */
  readonly amount: Amount
  /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
  readonly currency?: string | undefined
  /** Who gets it: a phone number, a nickname or another Paga account; a bank account number with destinationBank. */
  readonly destinationAccount: string
  /** The bank code, for a transfer to a bank account. It is not covered by the hash. */
  readonly destinationBank?: string | undefined
  /** The user who sends; your organisation when left out. */
  readonly senderPrincipal?: string | undefined
  /** The credentials of the user who sends. */
  readonly senderCredentials?: string | undefined
  /** Whether Paga sends an unregistered recipient the code to fetch the money; true when left out. With false you get the code. */
  readonly sendWithdrawalCode?: boolean | undefined
  /** The name of the account that pays; the Paga account when left out. */
  readonly sourceOfFunds?: string | undefined
  /** More about the transfer, for your books. */
  readonly transferReference?: string | undefined
  /** True to send the recipient no message; false when left out. */
  readonly suppressRecipientMessage?: boolean | undefined
  /** The name of the sender in the message, at most 16 characters; ignored when a user sends. */
  readonly alternateSenderName?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `validateMoneyTransfer`. */
export interface ValidateMoneyTransferResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The code an unregistered recipient fetches the money with; only with sendWithdrawalCode false. */
  readonly withdrawalCode?: string | undefined
  /** The short id under which all parties find the transaction; there on success. */
  readonly transactionId?: string | undefined
  /** The fee in naira; there on success. */
  readonly fee?: string | undefined
  /** Whether the recipient has a Paga account; there on success. */
  readonly receiverRegistrationStatus?: 'REGISTERED' | 'UNREGISTERED' | undefined
  /** The local currency the amount was converted to; only for a foreign one. */
  readonly currency?: string | undefined
  /** The rate of the conversion; only for a foreign currency. */
  readonly exchangeRate?: string | undefined
}

/** What `validateMoneyTransferBulk` takes. */
export interface ValidateMoneyTransferBulkRequest {
  /** The items of the batch, each with a referenceNumber of its own. The hash covers the first item and their number only. */
  readonly items: readonly {
    /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
    readonly referenceNumber: string
    /** The amount to send, in naira or in the currency named. */
    readonly amount: Amount
    /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
    readonly currency?: string | undefined
    /** Who gets it: a phone number, a nickname or another Paga account; a bank account number with destinationBank. */
    readonly destinationAccount: string
    /** The bank code, for a transfer to a bank account. It is not covered by the hash. */
    readonly destinationBank?: string | undefined
    /** The user who sends; your organisation when left out. */
    readonly senderPrincipal?: string | undefined
    /** The credentials of the user who sends. */
    readonly senderCredentials?: string | undefined
    /** Whether Paga sends an unregistered recipient the code to fetch the money; true when left out. With false you get the code. */
    readonly sendWithdrawalCode?: boolean | undefined
    /** The name of the account that pays; the Paga account when left out. */
    readonly sourceOfFunds?: string | undefined
    /** More about the transfer, for your books. */
    readonly transferReference?: string | undefined
    /** True to send the recipient no message; false when left out. */
    readonly suppressRecipientMessage?: boolean | undefined
    /** The name of the sender in the message, at most 16 characters; ignored when a user sends. */
    readonly alternateSenderName?: string | undefined
    /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
    readonly locale?: string | undefined
  }[]
  /** Whether Paga sends unregistered recipients the code to fetch the money; true when left out. */
  readonly sendWithdrawalCode?: boolean | undefined
}

/** What Paga answers to `validateMoneyTransferBulk`. */
export interface ValidateMoneyTransferBulkResponse {
  /** What came of each item. */
  readonly items: readonly {
    /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
    readonly responseCode: number
    /** The reference of the request. */
    readonly referenceNumber: string
    /** What came of it, in words; for people only, never to be compared. */
    readonly message: string
    /** The code an unregistered recipient fetches the money with; only with sendWithdrawalCode false. */
    readonly withdrawalCode?: string | undefined
    /** The short id under which all parties find the transaction; there on success. */
    readonly transactionId?: string | undefined
    /** The fee in naira; there on success. */
    readonly fee?: string | undefined
    /** Whether the recipient has a Paga account; there on success. */
    readonly receiverRegistrationStatus?: 'REGISTERED' | 'UNREGISTERED' | undefined
    /** The local currency the amount was converted to; only for a foreign one. */
    readonly currency?: string | undefined
    /** The rate of the conversion; only for a foreign currency. */
    readonly exchangeRate?: string | undefined
    /** What this item came to; added by the client. `unknown` is not a failure: settle its reference before you pay it again. */
    readonly verdict: 'successful' | 'pending' | 'refused' | 'unknown'
  }[]
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
}

/** What `moneyTransfer` takes. */
export interface MoneyTransferRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The amount to send, in naira or in the currency named. */
  readonly amount: Amount
  /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
  readonly currency?: string | undefined
  /** Who gets it: a phone number, a nickname or another Paga account; a bank account number with destinationBank. */
  readonly destinationAccount: string
  /** The bank code, for a transfer to a bank account. It is not covered by the hash. */
  readonly destinationBank?: string | undefined
  /** The user who sends; your organisation when left out. */
  readonly senderPrincipal?: string | undefined
  /** The credentials of the user who sends. */
  readonly senderCredentials?: string | undefined
  /** Whether Paga sends an unregistered recipient the code to fetch the money; true when left out. With false you get the code. */
  readonly sendWithdrawalCode?: boolean | undefined
  /** The name of the account that pays; the Paga account when left out. */
  readonly sourceOfFunds?: string | undefined
  /** More about the transfer, for your books. */
  readonly transferReference?: string | undefined
  /** True to send the recipient no message; false when left out. */
  readonly suppressRecipientMessage?: boolean | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
  /** The name of the sender in the message, at most 16 characters; ignored when a user sends. */
  readonly alternateSenderName?: string | undefined
  /** The least the recipient must have proven of who they are. */
  readonly minRecipientKYCLevel?: 'KYC1' | 'KYC2' | 'KYC3' | undefined
  /** Days the money waits for the recipient to reach minRecipientKYCLevel before it returns; 120 when left out. */
  readonly holdingPeriod?: number | undefined
  /** Whether codes for cash machines are made; known from the Java client only. */
  readonly sendAtmWithdrawalCodes?: boolean | undefined
}

/** What Paga answers to `moneyTransfer`. */
export interface MoneyTransferResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The code an unregistered recipient fetches the money with; only with sendWithdrawalCode false. */
  readonly withdrawalCode?: string | undefined
  /** The short id under which all parties find the transaction; there on success. */
  readonly transactionId?: string | undefined
  /** The fee in naira; there on success. */
  readonly fee?: string | undefined
  /** Whether the recipient has a Paga account; there on success. */
  readonly receiverRegistrationStatus?: 'REGISTERED' | 'UNREGISTERED' | undefined
  /** The local currency the amount was converted to; only for a foreign one. */
  readonly currency?: string | undefined
  /** The rate of the conversion; only for a foreign currency. */
  readonly exchangeRate?: string | undefined
  /** The code for a cash machine, as the Java client knows it. */
  readonly atmCode?: string | undefined
  /** The reference of a withdrawal at a cash machine, as the Java client knows it. */
  readonly atmWithdrawalReferenceNumber?: string | undefined
}

/** What `moneyTransferBulk` takes. */
export interface MoneyTransferBulkRequest {
  /** The items of the batch, each with a referenceNumber of its own. The hash covers the first item and their number only. At most 300. */
  readonly items: readonly {
    /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
    readonly referenceNumber: string
    /** The amount to send, in naira or in the currency named. */
    readonly amount: Amount
    /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
    readonly currency?: string | undefined
    /** Who gets it: a phone number, a nickname or another Paga account; a bank account number with destinationBank. */
    readonly destinationAccount: string
    /** The bank code, for a transfer to a bank account. It is not covered by the hash. */
    readonly destinationBank?: string | undefined
    /** The user who sends; your organisation when left out. */
    readonly senderPrincipal?: string | undefined
    /** The credentials of the user who sends. */
    readonly senderCredentials?: string | undefined
    /** Whether Paga sends an unregistered recipient the code to fetch the money; true when left out. With false you get the code. */
    readonly sendWithdrawalCode?: boolean | undefined
    /** The name of the account that pays; the Paga account when left out. */
    readonly sourceOfFunds?: string | undefined
    /** More about the transfer, for your books. */
    readonly transferReference?: string | undefined
    /** True to send the recipient no message; false when left out. */
    readonly suppressRecipientMessage?: boolean | undefined
    /** The name of the sender in the message, at most 16 characters; ignored when a user sends. */
    readonly alternateSenderName?: string | undefined
    /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
    readonly locale?: string | undefined
    /** The least the recipient must have proven of who they are. */
    readonly minRecipientKYCLevel?: 'KYC1' | 'KYC2' | 'KYC3' | undefined
    /** Days the money waits for the recipient to reach minRecipientKYCLevel before it returns; 120 when left out. */
    readonly holdingPeriod?: number | undefined
  }[]
  /** Whether Paga sends unregistered recipients the code to fetch the money; true when left out. */
  readonly sendWithdrawalCode?: boolean | undefined
  /** Your own unique reference of the whole batch, at most 50 characters. Each item is settled by its own reference. */
  readonly bulkReferenceNumber?: string | undefined
}

/** What Paga answers to `moneyTransferBulk`. */
export interface MoneyTransferBulkResponse {
  /** What came of each item. One that is not there is unknown. */
  readonly items: readonly {
    /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
    readonly responseCode: number
    /** The reference of the request. */
    readonly referenceNumber: string
    /** What came of it, in words; for people only, never to be compared. */
    readonly message: string
    /** The code an unregistered recipient fetches the money with; only with sendWithdrawalCode false. */
    readonly withdrawalCode?: string | undefined
    /** The short id under which all parties find the transaction; there on success. */
    readonly transactionId?: string | undefined
    /** The fee in naira; there on success. */
    readonly fee?: string | undefined
    /** Whether the recipient has a Paga account; there on success. */
    readonly receiverRegistrationStatus?: 'REGISTERED' | 'UNREGISTERED' | undefined
    /** The local currency the amount was converted to; only for a foreign one. */
    readonly currency?: string | undefined
    /** The rate of the conversion; only for a foreign currency. */
    readonly exchangeRate?: string | undefined
    /** What this item came to; added by the client. `unknown` is not a failure: settle its reference before you pay it again. */
    readonly verdict: 'successful' | 'pending' | 'refused' | 'unknown'
  }[]
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The reference of the batch, as the Java client knows it. */
  readonly bulkReferenceNumber?: string | undefined
  /** The items as Paga's clients name them; a client gives them as items. */
  readonly results?:
    | readonly {
        /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
        readonly responseCode: number
        /** The reference of the request. */
        readonly referenceNumber: string
        /** What came of it, in words; for people only, never to be compared. */
        readonly message: string
        /** The code an unregistered recipient fetches the money with; only with sendWithdrawalCode false. */
        readonly withdrawalCode?: string | undefined
        /** The short id under which all parties find the transaction; there on success. */
        readonly transactionId?: string | undefined
        /** The fee in naira; there on success. */
        readonly fee?: string | undefined
        /** Whether the recipient has a Paga account; there on success. */
        readonly receiverRegistrationStatus?: 'REGISTERED' | 'UNREGISTERED' | undefined
        /** The local currency the amount was converted to; only for a foreign one. */
        readonly currency?: string | undefined
        /** The rate of the conversion; only for a foreign currency. */
        readonly exchangeRate?: string | undefined
      }[]
    | undefined
}

/** What `moneyTransferStatusBulk` takes. */
export interface MoneyTransferStatusBulkRequest {
  /** Your own unique reference of the whole batch, at most 50 characters. Each item is settled by its own reference. */
  readonly bulkReferenceNumber?: string | undefined
  /** The items that are asked about, at most 10,000. Paga ignores them where bulkReferenceNumber is given. */
  readonly items?:
    | readonly {
        /** The reference of the operation that is asked about. */
        readonly referenceNumber?: string | undefined
      }[]
    | undefined
}

/** What Paga answers to `moneyTransferStatusBulk`. */
export interface MoneyTransferStatusBulkResponse {
  /** The reference of the whole batch. */
  readonly bulkReferenceNumber?: string | undefined
  /** What became of each item. Code 0 counts only with a transactionId; an item that is not there is unknown. */
  readonly items: readonly {
    /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
    readonly responseCode: number
    /** The reference of the request. */
    readonly referenceNumber: string
    /** What came of it, in words; for people only, never to be compared. */
    readonly message: string
    /** The code an unregistered recipient fetches the money with; only with sendWithdrawalCode false. */
    readonly withdrawalCode?: string | undefined
    /** The short id under which all parties find the transaction; there on success. */
    readonly transactionId?: string | undefined
    /** The fee in naira; there on success. */
    readonly fee?: string | undefined
    /** Whether the recipient has a Paga account; there on success. */
    readonly receiverRegistrationStatus?: 'REGISTERED' | 'UNREGISTERED' | undefined
    /** The local currency the amount was converted to; only for a foreign one. */
    readonly currency?: string | undefined
    /** The rate of the conversion; only for a foreign currency. */
    readonly exchangeRate?: string | undefined
    /** What this item came to; added by the client. `unknown` is not a failure: settle its reference before you pay it again. */
    readonly verdict: 'successful' | 'pending' | 'refused' | 'unknown'
  }[]
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
}

/** What `airtimePurchase` takes. */
export interface AirtimePurchaseRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The amount of airtime, in naira. */
  readonly amount: Amount
  /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
  readonly currency?: string | undefined
  /** The phone to load; the number of purchaserPrincipal when left out. */
  readonly destinationPhoneNumber?: string | undefined
  /** The user who buys; your organisation when left out. */
  readonly purchaserPrincipal?: string | undefined
  /** The credentials of the user who buys. */
  readonly purchaserCredentials?: string | undefined
  /** The name of the account that pays; the Paga account when left out. */
  readonly sourceOfFunds?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
  /** True to buy a data bundle; false when left out. */
  readonly isDataBundle?: boolean | undefined
  /** The bundle, as serviceId of getDataBundleByOperator; needed for bundles. */
  readonly mobileOperatorServiceId?: string | undefined
  /** The network, as mobileOperatorCode of getMobileOperators. */
  readonly mobileOperatorPublicId?: string | undefined
  /** Another id of the network; known from the Java client only. */
  readonly networkOperatorId?: number | undefined
  /** True to send the recipient no message; known from the Java client only. */
  readonly isSuppressRecipientMessages?: boolean | undefined
}

/** What Paga answers to `airtimePurchase`. */
export interface AirtimePurchaseResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The short id under which all parties find the transaction; there on success. */
  readonly transactionId?: string | undefined
  /** The fee in naira; there on success. */
  readonly fee?: string | undefined
  /** The local currency the amount was converted to; only for a foreign one. */
  readonly currency?: string | undefined
  /** The rate of the conversion; only for a foreign currency. */
  readonly exchangeRate?: string | undefined
}

/** What `airtimePurchaseBulk` takes. */
export interface AirtimePurchaseBulkRequest {
  /** Your own unique reference of the whole batch, at most 50 characters. Each item is settled by its own reference. */
  readonly bulkReferenceNumber: string
  /** The items of the batch, each with a referenceNumber of its own. The hash covers the first item and their number only. */
  readonly items: readonly {
    /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
    readonly referenceNumber: string
    /** The amount of airtime, in naira. */
    readonly amount: Amount
    /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
    readonly currency?: string | undefined
    /** The phone to load; the number of purchaserPrincipal when left out. */
    readonly destinationPhoneNumber?: string | undefined
    /** The user who buys; your organisation when left out. */
    readonly purchaserPrincipal?: string | undefined
    /** The credentials of the user who buys. */
    readonly purchaserCredentials?: string | undefined
    /** The name of the account that pays; the Paga account when left out. */
    readonly sourceOfFunds?: string | undefined
    /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
    readonly locale?: string | undefined
  }[]
}

/** What Paga answers to `airtimePurchaseBulk`. */
export interface AirtimePurchaseBulkResponse {
  /** The reference of the whole batch. */
  readonly bulkReferenceNumber: string
  /** What came of each item. One that is not there is unknown. */
  readonly items: readonly {
    /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
    readonly responseCode: number
    /** The reference of the request. */
    readonly referenceNumber: string
    /** What came of it, in words; for people only, never to be compared. */
    readonly message: string
    /** The short id under which all parties find the transaction; there on success. */
    readonly transactionId?: string | undefined
    /** The fee in naira; there on success. */
    readonly fee?: string | undefined
    /** The local currency the amount was converted to; only for a foreign one. */
    readonly currency?: string | undefined
    /** The rate of the conversion; only for a foreign currency. */
    readonly exchangeRate?: string | undefined
    /** What this item came to; added by the client. `unknown` is not a failure: settle its reference before you pay it again. */
    readonly verdict: 'successful' | 'pending' | 'refused' | 'unknown'
  }[]
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
}

/** What `merchantPayment` takes. */
export interface MerchantPaymentRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The amount to pay, in naira or in the currency named. */
  readonly amount: Amount
  /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
  readonly currency?: string | undefined
  /** The merchant, as the uuid or id that getMerchants gives. */
  readonly merchantAccount: string
  /** The account of the customer at the merchant, such as a meter or card number. */
  readonly merchantReferenceNumber: string
  /** What is paid for: service codes of the merchant. */
  readonly merchantService: readonly string[]
  /** The user who pays; your organisation when left out. */
  readonly purchaserPrincipal?: string | undefined
  /** The credentials of the user who pays. */
  readonly purchaserCredentials?: string | undefined
  /** The name of the account that pays; the Paga account when left out. */
  readonly sourceOfFunds?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
  /** More texts for the merchant by name; known from the Java client only. */
  readonly externalData?: Readonly<Record<string, string>> | undefined
}

/** What Paga answers to `merchantPayment`. */
export interface MerchantPaymentResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** What the merchant issued for the payer: a token, voucher or receipt number. */
  readonly merchantTransactionReference?: string | undefined
  /** The short id under which all parties find the transaction; there on success. */
  readonly transactionId?: string | undefined
  /** The fee in naira; there on success. */
  readonly fee?: string | undefined
  /** The local currency the amount was converted to; only for a foreign one. */
  readonly currency?: string | undefined
  /** The rate of the conversion; only for a foreign currency. */
  readonly exchangeRate?: string | undefined
  /** More from the merchant by name, such as an electricity token. */
  readonly additionalProperties?: Readonly<Record<string, unknown>> | undefined
  /** What the merchant itself answered, such as SUCCESSFUL. */
  readonly integrationStatus?: string | undefined
}

/** What `merchantPaymentBulk` takes. */
export interface MerchantPaymentBulkRequest {
  /** Your own unique reference of the whole batch, at most 50 characters. Each item is settled by its own reference. */
  readonly bulkReferenceNumber: string
  /** The items of the batch, each with a referenceNumber of its own. The hash covers the first item and their number only. */
  readonly items: readonly {
    /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
    readonly referenceNumber: string
    /** The amount to pay, in naira or in the currency named. */
    readonly amount: Amount
    /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
    readonly currency?: string | undefined
    /** The merchant, as the uuid or id that getMerchants gives. */
    readonly merchantAccount: string
    /** The account of the customer at the merchant, such as a meter or card number. */
    readonly merchantReferenceNumber: string
    /** What is paid for: service codes of the merchant. */
    readonly merchantService: readonly string[]
    /** The user who pays; your organisation when left out. */
    readonly purchaserPrincipal?: string | undefined
    /** The credentials of the user who pays. */
    readonly purchaserCredentials?: string | undefined
    /** The name of the account that pays; the Paga account when left out. */
    readonly sourceOfFunds?: string | undefined
    /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
    readonly locale?: string | undefined
  }[]
}

/** What Paga answers to `merchantPaymentBulk`. */
export interface MerchantPaymentBulkResponse {
  /** The reference of the whole batch. */
  readonly bulkReferenceNumber: string
  /** What came of each item. One that is not there is unknown. */
  readonly items: readonly {
    /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
    readonly responseCode: number
    /** The reference of the request. */
    readonly referenceNumber: string
    /** What came of it, in words; for people only, never to be compared. */
    readonly message: string
    /** What the merchant issued for the payer: a token, voucher or receipt number. */
    readonly merchantTransactionReference?: string | undefined
    /** The short id under which all parties find the transaction; there on success. */
    readonly transactionId?: string | undefined
    /** The fee in naira; there on success. */
    readonly fee?: string | undefined
    /** The local currency the amount was converted to; only for a foreign one. */
    readonly currency?: string | undefined
    /** The rate of the conversion; only for a foreign currency. */
    readonly exchangeRate?: string | undefined
    /** The account of the customer at the merchant. */
    readonly merchantReferenceNumber?: string | undefined
    /** What this item came to; added by the client. `unknown` is not a failure: settle its reference before you pay it again. */
    readonly verdict: 'successful' | 'pending' | 'refused' | 'unknown'
  }[]
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
}

/** What `validateDepositToBank` takes. */
export interface ValidateDepositToBankRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The amount to deposit, in naira; the balance must cover it and the fee. */
  readonly amount: Amount
  /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
  readonly currency?: string | undefined
  /** The bank, as the uuid that getBanks gives. */
  readonly destinationBankUUID: string
  /** The account at the bank: a NUBAN of ten digits. */
  readonly destinationBankAccountNumber: string
  /** The phone number of the recipient; this or recipientEmail must be there. */
  readonly recipientPhoneNumber?: string | undefined
  /** The network of the phone number, from getMobileOperators; worked out from the number when left out. */
  readonly recipientMobileOperatorCode?: string | undefined
  /** The e-mail address of the recipient; this or recipientPhoneNumber must be there. */
  readonly recipientEmail?: string | undefined
  /** The name of the recipient; Paga does not check it. */
  readonly recipientName?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `validateDepositToBank`. */
export interface ValidateDepositToBankResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The fee in naira; there on success. */
  readonly fee?: string | undefined
  /** The value added tax in naira. */
  readonly vat?: string | undefined
  /** The name of the account holder as the bank has it; there on success. */
  readonly destinationAccountHolderNameAtBank?: string | undefined
}

/** What `depositToBank` takes. */
export interface DepositToBankRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The amount to deposit, in naira; the balance must cover it and the fee. */
  readonly amount: Amount
  /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
  readonly currency?: string | undefined
  /** The bank, as the uuid that getBanks gives. */
  readonly destinationBankUUID: string
  /** The account at the bank: a NUBAN of ten digits. */
  readonly destinationBankAccountNumber: string
  /** The phone number of the recipient; this or recipientEmail must be there. */
  readonly recipientPhoneNumber?: string | undefined
  /** The network of the phone number, from getMobileOperators; worked out from the number when left out. */
  readonly recipientMobileOperatorCode?: string | undefined
  /** The e-mail address of the recipient; this or recipientPhoneNumber must be there. */
  readonly recipientEmail?: string | undefined
  /** The name of the recipient; Paga does not check it. */
  readonly recipientName?: string | undefined
  /** The name of the sender in the message; Paga cuts it after 20 characters. */
  readonly alternateSenderName?: string | undefined
  /** True to send the recipient no message; false when left out. */
  readonly suppressRecipientMessage?: boolean | undefined
  /** A remark for the recipient; Paga cuts it after 30 characters. */
  readonly remarks?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `depositToBank`. */
export interface DepositToBankResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The short id under which all parties find the transaction; there on success. */
  readonly transactionId?: string | undefined
  /** The fee in naira; there on success. */
  readonly fee?: string | undefined
  /** The value added tax in naira. */
  readonly vat?: string | undefined
  /** The name of the account holder as the bank has it. */
  readonly destinationAccountHolderNameAtBank?: string | undefined
  /** The local currency the amount was converted to; only for a foreign one. */
  readonly currency?: string | undefined
  /** The rate of the conversion; only for a foreign currency. */
  readonly exchangeRate?: string | undefined
  /** What went wrong, in words, as the Java client knows it. */
  readonly errorMessage?: string | undefined
}

/** What `chargeCustomer` takes. */
export interface ChargeCustomerRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The amount to charge, in naira or in the currency named. */
  readonly amount: Amount
  /** The currency as an ISO 4217 code, such as NGN; only for a foreign one. */
  readonly currency?: string | undefined
  /** The account of the customer with you, such as a customer number. */
  readonly merchantReferenceNumber: string
  /** The name of the service the customer is charged for. */
  readonly merchantServiceName?: string | undefined
  /** The customer who is charged, usually by phone number. */
  readonly customerPrincipal: string
  /** The name of the account of the customer that pays; their Paga account when left out. */
  readonly sourceOfFunds?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `chargeCustomer`. */
export interface ChargeCustomerResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message?: string | undefined
  /** The short id under which all parties find the transaction; there on success. */
  readonly transactionId?: string | undefined
  /** The local currency the amount was converted to; only for a foreign one. */
  readonly currency?: string | undefined
  /** The rate of the conversion; only for a foreign currency. */
  readonly exchangeRate?: string | undefined
  /** The fee in naira; there on success. */
  readonly fee?: string | undefined
}

/** What `chargeCustomerConfirm` takes. */
export interface ChargeCustomerConfirmRequest {
  /** The reference of the operation that is asked about. */
  readonly referenceNumber: string
  /** The one-time code the customer was given; with it the charge is completed. */
  readonly customerCredentials?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `chargeCustomerConfirm`. */
export interface ChargeCustomerConfirmResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message?: string | undefined
  /** The short id under which all parties find the transaction; there on success. */
  readonly transactionId?: string | undefined
  /** The local currency the amount was converted to; only for a foreign one. */
  readonly currency?: string | undefined
  /** The rate of the conversion; only for a foreign currency. */
  readonly exchangeRate?: string | undefined
  /** The fee in naira; there on success. */
  readonly fee?: string | undefined
}

/** What `accountBalance` takes. */
export interface AccountBalanceRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The user whose balance is asked; your organisation when left out. */
  readonly accountPrincipal?: string | undefined
  /** The credentials of that user. */
  readonly accountCredentials?: string | undefined
  /** The name of the account to look at; the Paga account when left out. */
  readonly sourceOfFunds?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `accountBalance`. */
export interface AccountBalanceResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** Everything in the account, in the currency named. */
  readonly totalBalance: string
  /** What can be spent now, in the currency named. */
  readonly availableBalance: string
  /** The currency as an ISO 4217 code. */
  readonly currency: string
  /** When the balance was read, in UTC, as Paga writes it. */
  readonly balanceDateTimeUTC: string
}

/** What `transactionHistory` takes. */
export interface TransactionHistoryRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The user whose history is asked; your organisation when left out. */
  readonly accountPrincipal?: string | undefined
  /** The credentials of that user. */
  readonly accountCredentials?: string | undefined
  /** The first moment, included, in UTC: yyyy-MM-ddTHH:mm:ss. The documents name no form; it is not covered by the hash. */
  readonly startDateUTC: string | Date
  /** The moment at which it ends, itself left out, in UTC: yyyy-MM-ddTHH:mm:ss. */
  readonly endDateUTC: string | Date
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `transactionHistory`. */
export interface TransactionHistoryResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** How many transactions follow. */
  readonly recordCount: number
  /** The transactions. */
  readonly items: readonly {
    /** The place in this list, from 1. */
    readonly itemNumber: number
    /** When it was made, in UTC, as Paga writes it. */
    readonly dateUTC: string
    /** What it was, in words. */
    readonly description: string
    /** The amount, in the currency of the history. */
    readonly amount: string
    /** The state of the transaction, as Paga writes it. */
    readonly status: string
    /** The short id under which all parties find the transaction. */
    readonly transactionId?: string | undefined
    /** The reference it was sent with; many were not sent through an API. */
    readonly referenceNumber?: string | undefined
    /** The local currency, for a transaction in a foreign one. */
    readonly currency?: string | undefined
    /** The rate of the conversion; only for a foreign currency. */
    readonly exchangeRate?: string | undefined
  }[]
  /** The currency of the amounts as an ISO 4217 code. */
  readonly currency: string
}

/** What `recentTransactionHistory` takes. */
export interface RecentTransactionHistoryRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The user whose history is asked; your organisation when left out. */
  readonly accountPrincipal?: string | undefined
  /** The credentials of that user. */
  readonly accountCredentials?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `recentTransactionHistory`. */
export interface RecentTransactionHistoryResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** How many transactions follow. */
  readonly recordCount: number
  /** The transactions. */
  readonly items: readonly {
    /** The place in this list, from 1. */
    readonly itemNumber: number
    /** When it was made, in UTC, as Paga writes it. */
    readonly dateUTC: string
    /** What it was, in words. */
    readonly description: string
    /** The amount, in the currency of the history. */
    readonly amount: string
    /** The state of the transaction, as Paga writes it. */
    readonly status: string
    /** The short id under which all parties find the transaction. */
    readonly transactionId?: string | undefined
    /** The reference it was sent with; many were not sent through an API. */
    readonly referenceNumber?: string | undefined
    /** The local currency, for a transaction in a foreign one. */
    readonly currency?: string | undefined
    /** The rate of the conversion; only for a foreign currency. */
    readonly exchangeRate?: string | undefined
  }[]
  /** The currency of the amounts as an ISO 4217 code. */
  readonly currency: string
}

/** What `getFundingSources` takes. */
export interface GetFundingSourcesRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The user whose accounts are asked; your organisation when left out. */
  readonly accountPrincipal?: string | undefined
  /** The credentials of that user. */
  readonly accountCredentials?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `getFundingSources`. */
export interface GetFundingSourcesResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The accounts. */
  readonly sources: readonly {
    /** The name of the account: sourceOfFunds of the operations that pay. */
    readonly alias: string
  }[]
}

/** What `getMerchants` takes. */
export interface GetMerchantsRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `getMerchants`. */
export interface GetMerchantsResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The merchants. */
  readonly merchants: readonly {
    /** The name of the merchant. */
    readonly name: string
    /** The id of the merchant: merchantAccount of merchantPayment. */
    readonly uuid: string
    /** Another id of the merchant, as the documents show it. */
    readonly id?: string | undefined
    /** The short code of the merchant. */
    readonly code?: string | undefined
    /** The name to show, as the current service sends it. */
    readonly displayName?: string | undefined
    /** What the merchant does; may be the word null. */
    readonly description?: string | undefined
  }[]
  /** A category of the code, as the current service sends it. */
  readonly responseCategoryCode?: string | undefined
}

/** What `getMerchantServices` takes. */
export interface GetMerchantServicesRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The merchant, as the uuid, id or code that getMerchants gives, under the name of the documents. */
  readonly merchantId?: string | undefined
  /** The same under the name all of Paga's clients send; this or merchantId, not both. */
  readonly merchantPublicId?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `getMerchantServices`. */
export interface GetMerchantServicesResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** What the merchant can be paid for. */
  readonly services: readonly {
    /** The name of the service. */
    readonly name: string
    /** The code of the service: an entry of merchantService of merchantPayment. */
    readonly code: string
    /** The price in naira, where it is fixed. */
    readonly price?: string | undefined
    /** A short code of the service. */
    readonly shortCode?: string | undefined
  }[]
}

/** What `getBanks` takes. */
export interface GetBanksRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `getBanks`. */
export interface GetBanksResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The banks; the member is singular on the wire. */
  readonly bank: readonly {
    /** The name of the bank. */
    readonly name: string
    /** The id of the bank: destinationBankUUID of the deposit operations. */
    readonly uuid: string
  }[]
}

/** What `getOperationStatus` takes. */
export interface GetOperationStatusRequest {
  /** The reference of the operation that is asked about. */
  readonly referenceNumber: string
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `getOperationStatus`. */
export interface GetOperationStatusResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The short id under which all parties find the transaction; there on success. */
  readonly transactionId?: string | undefined
  /** The fee in naira; there on success. */
  readonly fee?: string | undefined
  /** The state of the transaction, as the Java client knows it. */
  readonly transactionStatus?: string | undefined
}

/** What `getMobileOperators` takes. */
export interface GetMobileOperatorsRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The language of messages as an IETF tag, such as en-NG; Paga does not use it yet. */
  readonly locale?: string | undefined
}

/** What Paga answers to `getMobileOperators`. */
export interface GetMobileOperatorsResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The networks; the member is singular on the wire. */
  readonly mobileOperator: readonly {
    /** The name of the network. */
    readonly name: string
    /** The code of the network: mobileOperatorPublicId of airtimePurchase. */
    readonly mobileOperatorCode: string
  }[]
  /** A category of the code, as the current service sends it. */
  readonly responseCategoryCode?: string | undefined
}

/** What `onboardMerchant` takes. */
export interface OnboardMerchantRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly reference: string
  /** Your own unique name of the organisation. */
  readonly merchantExternalId: string
  /** Who it is. */
  readonly merchantInfo: {
    /** The organisation. */
    readonly legalEntity: {
      /** The name of the organisation. */
      readonly name: string
      /** What it does. */
      readonly description?: string | undefined
      /** The first line of the address. */
      readonly addressLine1?: string | undefined
      /** The second line of the address. */
      readonly addressLine2?: string | undefined
      /** The city. */
      readonly addressCity?: string | undefined
      /** The state. */
      readonly addressState?: string | undefined
      /** The postal code. */
      readonly addressZip?: string | undefined
      /** The country. */
      readonly addressCountry?: string | undefined
    }
    /** Who speaks for it. */
    readonly legalEntityRepresentative: {
      /** The first name. */
      readonly firstName?: string | undefined
      /** The last name. */
      readonly lastName?: string | undefined
      /** The birthday, in ISO 8601 with an offset. */
      readonly dateOfBirth?: string | Date | undefined
      /** The phone number. */
      readonly phone: string
      /** The mail address. */
      readonly email: string
    }
    /** More about it. */
    readonly additionalParameters?:
      | {
          /** When it was founded, in ISO 8601 with an offset. */
          readonly establishedDate?: string | Date | undefined
          /** The address of its site. */
          readonly websiteUrl?: string | undefined
          /** The name customers see. */
          readonly displayName?: string | undefined
        }
      | undefined
  }
  /** How it is told of payments. */
  readonly integration: {
    /** How it is told of payments: by mail, or by a call of its server. */
    readonly type: 'EMAIL_NOTIFICATION' | 'MERCHANT_NOTIFICATION_REVERSE_API'
    /** Where mails go; needed for EMAIL_NOTIFICATION. */
    readonly financeAdminEmail?: string | undefined
    /** What Paga calls; needed for MERCHANT_NOTIFICATION_REVERSE_API. */
    readonly callbackUrl?: string | undefined
    /** Who Paga says it is; needed for MERCHANT_NOTIFICATION_REVERSE_API. */
    readonly username?: string | undefined
    /** How it proves that; needed for MERCHANT_NOTIFICATION_REVERSE_API. */
    readonly password?: string | undefined
  }
}

/** What Paga answers to `onboardMerchant`. */
export interface OnboardMerchantResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** What came of it. */
  readonly onboardingUpdate: {
    /** The state of the onboarding, such as succeeded. */
    readonly status: string
    /** What the new organisation calls Paga with. */
    readonly credentials: {
      /** The principal of the new organisation. */
      readonly merchantPublicId: string
      /** Its credentials; keep them secret. */
      readonly merchantSecretKey: string
      /** Its hash key; keep it secret. */
      readonly merchantHmac: string
    }
  }
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
}

/** What `getMerchantAccountDetails` takes. */
export interface GetMerchantAccountDetailsRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The merchant, as the uuid that getMerchants gives. */
  readonly merchantAccount: string
  /** The account of the customer at the merchant. */
  readonly merchantReferenceNumber: string
  /** The service, as the code that getMerchantServices gives; known from the Node and Java clients only. */
  readonly merchantServiceProductCode?: string | undefined
}

/** What Paga answers to `getMerchantAccountDetails`. */
export interface GetMerchantAccountDetailsResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The name of the customer, as the merchant has it. */
  readonly customerName: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** The phone number of the customer, as the merchant has it; may be empty. */
  readonly phoneNumber: string
  /** The account of the customer, as the merchant has it. */
  readonly accountNumber: string
  /** Whatever else the merchant says, by names of its own. */
  readonly details: Readonly<Record<string, unknown>>
}

/** What `registerCustomerWithKYC` takes. */
export interface RegisterCustomerWithKYCRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The phone number of the customer; it must not be registered. */
  readonly customerPhoneNumber: string
  /** The mail address of the customer. */
  readonly customerEmail?: string | undefined
  /** The first name of the customer. */
  readonly customerFirstName: string
  /** The last name of the customer. */
  readonly customerLastName: string
  /** The birthday of the customer: yyyy-MM-dd. */
  readonly customerDateOfBirth?: string | Date | undefined
  /** Whether the customer is married; Paga publishes no list. */
  readonly customerMaritalStatus?: string | undefined
  /** The language of the customer, such as en. */
  readonly customerPreferredLanguageISOCode?: string | undefined
  /** The first name of whoever referred the customer. */
  readonly customerReferredByFirstName?: string | undefined
  /** The last name of whoever referred the customer. */
  readonly customerReferredByLastName?: string | undefined
  /** The phone number of whoever referred the customer. */
  readonly customerReferredByPhoneNumber?: string | undefined
  /** The gender of the customer; Paga publishes no list. */
  readonly customerGender?: string | undefined
  /** What kind of document it is, such as EMPLOYER_ID or STUDENT_ID; Paga publishes no list. */
  readonly customerIdType?: string | undefined
  /** The number of the document. */
  readonly customerIdNumber?: string | undefined
  /** When the document expires; its form is not documented, and it is hashed as it is written. */
  readonly customerIdExpirationDate?: string | undefined
  /** Whether the customer also wants to save in the wallet. */
  readonly optinForWalletSavings?: boolean | undefined
  /** Where the customer lives. */
  readonly customerAddress?:
    | {
        /** The country. */
        readonly country?: string | undefined
        /** The region or state. */
        readonly region?: string | undefined
        /** The local government area; the Java client writes the landmark here. */
        readonly local?: string | undefined
        /** What is near it. */
        readonly landmark?: string | undefined
        /** The address in one text. */
        readonly freeformAddress?: string | undefined
        /** Street and number. */
        readonly streetAddress?: string | undefined
      }
    | undefined
}

/** What Paga answers to `registerCustomerWithKYC`. */
export interface RegisterCustomerWithKYCResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** What went wrong, as the Java client knows it. */
  readonly errorMessage?: string | undefined
}

/** What `registerCustomerAccountPhoto` takes. */
export interface RegisterCustomerAccountPhotoRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The phone number of the customer, whom your organisation registered. */
  readonly customerPhoneNumber: string
  /** The photo of the customer. A JPEG of at most 512000 bytes. */
  readonly customerAccountPhoto: FileInput
}

/** What Paga answers to `registerCustomerAccountPhoto`. */
export interface RegisterCustomerAccountPhotoResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** What went wrong, as the Java client knows it. */
  readonly errorMessage?: string | undefined
}

/** What `registerCustomerIdentification` takes. */
export interface RegisterCustomerIdentificationRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The phone number of the customer, whom your organisation registered. */
  readonly customerPhoneNumber: string
  /** What kind of document it is, such as EMPLOYER_ID or STUDENT_ID; Paga publishes no list. */
  readonly customerIdType: string
  /** The number of the document. */
  readonly customerIdNumber: string
  /** When the document expires; its form is not documented, and it is hashed as it is written. */
  readonly customerIdExpirationDate?: string | undefined
  /** The picture of the document. A JPEG of at most 512000 bytes. */
  readonly customerIdPhoto: FileInput
}

/** What Paga answers to `registerCustomerIdentification`. */
export interface RegisterCustomerIdentificationResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message: string
  /** What went wrong, as the Java client knows it. */
  readonly errorMessage?: string | undefined
}

/** What `validateCustomer` takes. */
export interface ValidateCustomerRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The customer, such as by phone number. */
  readonly customerIdentifier: string
}

/** What Paga answers to `validateCustomer`. */
export interface ValidateCustomerResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message?: string | undefined
  /** The customer that was asked about. */
  readonly customerIdentifier?: string | undefined
  /** What the identifier is, such as a phone number. */
  readonly identifierType?: string | undefined
  /** The name of the customer. */
  readonly name?: string | undefined
  /** How far the customer has proven who they are, such as KYC2. */
  readonly kycLevel?: string | undefined
}

/** What `getKYCRestrictedMoneyTransferStatus` takes. */
export interface GetKYCRestrictedMoneyTransferStatusRequest {
  /** The reference of the operation that is asked about. */
  readonly referenceNumber: string
}

/** What Paga answers to `getKYCRestrictedMoneyTransferStatus`. */
export interface GetKYCRestrictedMoneyTransferStatusResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message?: string | undefined
  /** What became of it: paid out, still held, or returned once the holding period was over. How Paga spells these is not known. */
  readonly transactionStatus: string
}

/** What `getDataBundleByOperator` takes. */
export interface GetDataBundleByOperatorRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The network, as mobileOperatorCode of getMobileOperators. */
  readonly operatorPublicId: string
}

/** What Paga answers to `getDataBundleByOperator`. */
export interface GetDataBundleByOperatorResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** What came of it, in words; for people only, never to be compared. */
  readonly message?: string | undefined
  /** The bundles. */
  readonly mobileOperatorServices: readonly {
    /** The number of the network: networkOperatorId of airtimePurchase. */
    readonly mobileOperatorId: number
    /** The price in naira. */
    readonly servicePrice: string
    /** The name of the bundle. */
    readonly serviceName: string
    /** The id of the bundle; as a text, mobileOperatorServiceId of airtimePurchase. */
    readonly serviceId: number
  }[]
}

/** What `registerPersistentPaymentAccount` takes. */
export interface RegisterPersistentPaymentAccountRequest {
  /** Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome. */
  readonly referenceNumber: string
  /** The phone number of the customer. */
  readonly phoneNumber: string
  /** The first name of the customer. */
  readonly firstName?: string | undefined
  /** The last name of the customer. */
  readonly lastName?: string | undefined
  /** The name the account is to have. */
  readonly accountName?: string | undefined
  /** The number under which the bank knows the customer, such as the BVN. */
  readonly financialIdentificationNumber?: string | undefined
  /** Your own unique reference of the account, of 12 to 30 characters. */
  readonly accountReference?: string | undefined
  /** The e-mail address of the customer. */
  readonly email?: string | undefined
}

/** What Paga answers to `registerPersistentPaymentAccount`. */
export interface RegisterPersistentPaymentAccountResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber: string
  /** What came of it, in words; for people only, never to be compared. */
  readonly message?: string | undefined
  /** Your own reference of the account. */
  readonly accountReference?: string | undefined
  /** The account number the customer pays into. */
  readonly accountNumber?: string | undefined
}

/** What `getPersistentPaymentAccountActivity` takes. */
export interface GetPersistentPaymentAccountActivityRequest {
  /** Identifies this request, at most 50 characters; made for you when left out. */
  readonly referenceNumber?: string | undefined
  /** The account number, as registerPersistentPaymentAccount gave it. */
  readonly accountNumber?: string | undefined
  /** True for the latest payment only. */
  readonly getLatestSingleActivity?: boolean | undefined
  /** The first date to tell of, as the exact text that is sent; which forms Paga takes is not known. */
  readonly startDate?: string | undefined
  /** The last date to tell of, as the exact text that is sent; which forms Paga takes is not known. */
  readonly endDate?: string | undefined
  /** Your own unique reference of the account, of 12 to 30 characters. */
  readonly accountReference?: string | undefined
}

/** What Paga answers to `getPersistentPaymentAccountActivity`. */
export interface GetPersistentPaymentAccountActivityResponse {
  /** What came of it: 0 is success, 3 pending; the table of codes has the rest. */
  readonly responseCode: number
  /** The reference of the request. */
  readonly referenceNumber?: string | undefined
  /** What came of it, in words; for people only, never to be compared. */
  readonly message?: string | undefined
  /** Your own reference of the account. */
  readonly accountReference?: string | undefined
  /** The account number. */
  readonly accountNumber?: string | undefined
  /** The name of the account. */
  readonly accountName?: string | undefined
  /** The phone number of the customer. */
  readonly phoneNumber?: string | undefined
  /** The first name of the customer. */
  readonly firstName?: string | undefined
  /** The last name of the customer. */
  readonly lastName?: string | undefined
  /** The e-mail address of the customer. */
  readonly email?: string | undefined
  /** The number under which the bank knows the customer, such as the BVN. */
  readonly financialIdentificationNumber?: string | undefined
  /** How many payments are told of. */
  readonly recordCount: number
  /** The payments. */
  readonly items: readonly {
    /** Which of the payments it is, counted from 1. */
    readonly itemNumber: number
    /** What was paid, in the currency named. */
    readonly amount?: string | undefined
    /** The currency as an ISO 4217 code. */
    readonly currencyCode?: string | undefined
    /** When it was paid, as Paga writes it. */
    readonly paymentDate?: string | undefined
    /** How it was paid, such as BANK_TRANSFER. */
    readonly paymentMethod?: string | undefined
    /** The payer's reference of the payment. */
    readonly paymentReference?: string | undefined
    /** Paga's long reference of the payment. */
    readonly transactionReference?: string | undefined
    /** Paga's short id of the payment. */
    readonly transactionServiceIdentifier?: string | undefined
    /** What became of it, such as SUCCESSFUL. */
    readonly status?: string | undefined
    /** The bank it was paid from. */
    readonly paymentBank?: string | undefined
    /** The fee in naira. */
    readonly paymentFee?: string | undefined
    /** What went wrong, in words. */
    readonly paymentError?: string | undefined
    /** What the payer wrote. */
    readonly paymentNarration?: string | undefined
    /** `true` where it was passed on to your bank at once. */
    readonly isInstantSettlement?: string | undefined
    /** What was passed on, in naira. */
    readonly instantSettlementAmount?: string | undefined
    /** The fee for passing it on, in naira. */
    readonly instantSettlementFee?: string | undefined
    /** Why it was not passed on, in words. */
    readonly instantSettlementError?: string | undefined
  }[]
}

/** The operations of the Business API as methods. */
export interface BusinessOperations {
  /**
   * Opens a Paga account for a customer, who is then asked to set their credentials.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Business Services API, section 1.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.registerCustomer({
   *   referenceNumber: 'CUSTOMER-2026-A',
   *   customerPrincipal: '+251911400862',
   *   customerCredentials: 'password1',
   *   customerFirstName: 'henok',
   *   customerLastName: 'Solomon',
   *   customerDateOfBirth: '01/01/2013',
   * })
   */
  registerCustomer(
    input: RegisterCustomerRequest,
    options?: CallOptions,
  ): Call<Answered<RegisterCustomerResponse>>
  /**
   * Checks a transfer without making it: whether it is likely to succeed, and its fee. No money moves.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 2 (announced).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.validateMoneyTransfer({
   *   amount: '10000',
   *   destinationAccount: '+2348012345678',
   * })
   */
  validateMoneyTransfer(
    input: ValidateMoneyTransferRequest,
    options?: CallOptions,
  ): Call<Answered<ValidateMoneyTransferResponse>>
  /**
   * Checks many transfers at once without sending money; each item has a verdict of its own.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 3 (announced).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.validateMoneyTransferBulk({
   *   items: [{"referenceNumber":"CHECK-2026-1A","amount":"10000","destinationAccount":"+2348012345678"}],
   * })
   */
  validateMoneyTransferBulk(
    input: ValidateMoneyTransferBulkRequest,
    options?: CallOptions,
  ): Call<Answered<ValidateMoneyTransferBulkResponse>>
  /**
   * Sends money to a phone number, another Paga account or a bank account.
   *
   * Moves money: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Business Services API, section 4.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.moneyTransfer({
   *   referenceNumber: 'SEND-2026-A',
   *   amount: '10000',
   *   destinationAccount: '+2348012345678',
   * })
   */
  moneyTransfer(input: MoneyTransferRequest, options?: CallOptions): Call<Answered<MoneyTransferResponse>>
  /**
   * Sends money to up to 300 recipients at once; each item has a verdict of its own.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: call settleItems with the referenceNumber of every item before you pay any of them again.
   * `verdict` may be `pending`.
   *
   * Business Services API, section 5 (announced).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.moneyTransferBulk({
   *   items: [{"referenceNumber":"BULK-2026-1A","amount":"10000","destinationAccount":"+2348012345678"}, {"referenceNumber":"BULK-2026-1B","amount":"500","destinationAccount":"+2348023456789"}],
   * })
   */
  moneyTransferBulk(
    input: MoneyTransferBulkRequest,
    options?: CallOptions,
  ): Call<Answered<MoneyTransferBulkResponse>>
  /**
   * Tells what became of the items of a batch sent before, or of up to 10,000 single references.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 6 (announced).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.moneyTransferStatusBulk({
   *   items: [{"referenceNumber":"008833"}],
   * })
   */
  moneyTransferStatusBulk(
    input?: MoneyTransferStatusBulkRequest,
    options?: CallOptions,
  ): Call<Answered<MoneyTransferStatusBulkResponse>>
  /**
   * Buys airtime, or a data bundle, for a phone number.
   *
   * Moves money: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Business Services API, section 7.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.airtimePurchase({
   *   referenceNumber: 'AIRTIME-2026-A',
   *   amount: '50',
   *   destinationPhoneNumber: '+2348012345678',
   * })
   */
  airtimePurchase(
    input: AirtimePurchaseRequest,
    options?: CallOptions,
  ): Call<Answered<AirtimePurchaseResponse>>
  /**
   * Buys airtime for many phone numbers at once; each item has a verdict of its own.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: call settleItems with the referenceNumber of every item before you pay any of them again.
   * `verdict` may be `pending`.
   *
   * Business Services API, section 8 (announced).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.airtimePurchaseBulk({
   *   bulkReferenceNumber: 'AIRTIME-BULK-2026-A',
   *   items: [{"referenceNumber":"LOAD-2026-1A","amount":"50","destinationPhoneNumber":"+2348012345678"}],
   * })
   */
  airtimePurchaseBulk(
    input: AirtimePurchaseBulkRequest,
    options?: CallOptions,
  ): Call<Answered<AirtimePurchaseBulkResponse>>
  /**
   * Pays a merchant (biller) for a customer account, such as a television subscription or electricity.
   *
   * Moves money: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Business Services API, section 9.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.merchantPayment({
   *   referenceNumber: 'BILL-2026-A',
   *   amount: '1500',
   *   merchantAccount: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
   *   merchantReferenceNumber: 'CUST-9',
   *   merchantService: ['COMPACT'],
   * })
   */
  merchantPayment(
    input: MerchantPaymentRequest,
    options?: CallOptions,
  ): Call<Answered<MerchantPaymentResponse>>
  /**
   * Pays many bills at once; each item has a verdict of its own.
   *
   * Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:
   * It is not a failure: call settleItems with the referenceNumber of every item before you pay any of them again.
   * `verdict` may be `pending`.
   *
   * Business Services API, section 10 (announced).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.merchantPaymentBulk({
   *   bulkReferenceNumber: 'BILL-BULK-2026-A',
   *   items: [{"referenceNumber":"BILL-2026-1A","amount":"1500","merchantAccount":"A3878DC1-F07D-48E7-AA59-8276C3C26647","merchantReferenceNumber":"CUST-9","merchantService":["COMPACT"]}],
   * })
   */
  merchantPaymentBulk(
    input: MerchantPaymentBulkRequest,
    options?: CallOptions,
  ): Call<Answered<MerchantPaymentBulkResponse>>
  /**
   * Checks a deposit without making it: names the account holder and the fee. No money moves.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 11.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.validateDepositToBank({
   *   amount: '500',
   *   destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
   *   destinationBankAccountNumber: '0123456789',
   *   recipientPhoneNumber: '+2348012345678',
   * })
   */
  validateDepositToBank(
    input: ValidateDepositToBankRequest,
    options?: CallOptions,
  ): Call<Answered<ValidateDepositToBankResponse>>
  /**
   * Pays money out of your Paga account to any bank account in Nigeria.
   *
   * Moves money: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Business Services API, section 12.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.depositToBank({
   *   referenceNumber: 'PAYOUT-2026-A',
   *   amount: '500',
   *   destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
   *   destinationBankAccountNumber: '0123456789',
   *   recipientPhoneNumber: '+2348012345678',
   *   remarks: 'Invoice 17',
   * })
   */
  depositToBank(input: DepositToBankRequest, options?: CallOptions): Call<Answered<DepositToBankResponse>>
  /**
   * Charges a Paga customer, who is asked to agree, and pays you. Until they have, the verdict is pending (see chargeCustomerConfirm), or Paga holds the call: give it a timeoutMs that a person can meet.
   *
   * Moves money: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Business Services API, section 13 (announced).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.chargeCustomer({
   *   referenceNumber: 'CHARGE-2026-A',
   *   amount: '75',
   *   merchantReferenceNumber: 'M-77',
   *   customerPrincipal: '+2348012345678',
   * })
   */
  chargeCustomer(input: ChargeCustomerRequest, options?: CallOptions): Call<Answered<ChargeCustomerResponse>>
  /**
   * Asks how far a charge of chargeCustomer is, which moves nothing; or, with customerCredentials, completes it, which moves money.
   *
   * Whether it moves money depends on the input. Where it does, it is never sent twice by itself; on
   * `outcome: 'unknown'` call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Business Services API, section 14 (announced).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.chargeCustomerConfirm({
   *   referenceNumber: 'CHARGE-2026-A',
   * })
   */
  chargeCustomerConfirm(
    input: ChargeCustomerConfirmRequest,
    options?: CallOptions,
  ): Call<Answered<ChargeCustomerConfirmResponse>>
  /**
   * Tells the balance of your Paga account, or of a user who gave you their credentials.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 16.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.accountBalance()
   */
  accountBalance(input?: AccountBalanceRequest, options?: CallOptions): Call<Answered<AccountBalanceResponse>>
  /**
   * Lists the transactions of an account in a stretch of time: the most recent 10,000 of them.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 17.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.transactionHistory({
   *   startDateUTC: '2026-11-01T00:00:00',
   *   endDateUTC: '2026-12-01T00:00:00',
   * })
   */
  transactionHistory(
    input: TransactionHistoryRequest,
    options?: CallOptions,
  ): Call<Answered<TransactionHistoryResponse>>
  /**
   * Lists the last five transactions of an account.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 18.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.recentTransactionHistory()
   */
  recentTransactionHistory(
    input?: RecentTransactionHistoryRequest,
    options?: CallOptions,
  ): Call<Answered<RecentTransactionHistoryResponse>>
  /**
   * Lists the accounts that can pay, of your organisation or of a user who gave you their credentials.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 19 (announced).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getFundingSources()
   */
  getFundingSources(
    input?: GetFundingSourcesRequest,
    options?: CallOptions,
  ): Call<Answered<GetFundingSourcesResponse>>
  /**
   * Lists the merchants (billers) that can be paid with merchantPayment.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 20.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getMerchants()
   */
  getMerchants(input?: GetMerchantsRequest, options?: CallOptions): Call<Answered<GetMerchantsResponse>>
  /**
   * Lists what a merchant (biller) can be paid for, with the codes merchantPayment wants.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 21.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getMerchantServices({
   *   merchantId: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
   * })
   */
  getMerchantServices(
    input?: GetMerchantServicesRequest,
    options?: CallOptions,
  ): Call<Answered<GetMerchantServicesResponse>>
  /**
   * Lists the banks that money can be deposited to, with the ids the deposit operations want.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 22.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getBanks({
   *   locale: 'en-NG',
   * })
   */
  getBanks(input?: GetBanksRequest, options?: CallOptions): Call<Answered<GetBanksResponse>>
  /**
   * Tells what became of an operation sent before, by its reference.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 23.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getOperationStatus({
   *   referenceNumber: 'PAYOUT-2026-A',
   * })
   */
  getOperationStatus(
    input: GetOperationStatusRequest,
    options?: CallOptions,
  ): Call<Answered<GetOperationStatusResponse>>
  /**
   * Lists the mobile networks that airtime can be bought from.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 24.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getMobileOperators()
   */
  getMobileOperators(
    input?: GetMobileOperatorsRequest,
    options?: CallOptions,
  ): Call<Answered<GetMobileOperatorsResponse>>
  /**
   * Opens an organisation below your own and gives its credentials; for aggregators only.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Business Services API, section 25.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.onboardMerchant({
   *   reference: '52a54d49-6971-401b-9aa0-95cb5b23ddf2',
   *   merchantExternalId: '27791fe3-47b9-4080-8d3f-20a37e81bb24',
   *   merchantInfo: {"legalEntity":{"name":"Example Sub Merchant 1","description":"business","addressLine1":"35 Yabas Road","addressLine2":"Somewhere","addressCity":"Lagos","addressState":"Lagos","addressZip":"xxxx","addressCountry":"Nigeria"},"legalEntityRepresentative":{"firstName":"John","lastName":"Doe","dateOfBirth":"1995-05-02T07:45:37.726+03:00","phone":"+2348188215379","email":"primarycontact@email.com"},"additionalParameters":{"establishedDate":"2014-03-13T19:53:37.726+03:00","websiteUrl":"http://www.example.com","displayName":"Life is Good"}},
   *   integration: {"type":"EMAIL_NOTIFICATION","financeAdminEmail":"gfinance@apposit.com"},
   * })
   */
  onboardMerchant(
    input: OnboardMerchantRequest,
    options?: CallOptions,
  ): Call<Answered<OnboardMerchantResponse>>
  /**
   * Tells whose account at a merchant (biller) a number is, before a bill is paid for it. Only for aggregators of merchants.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Business Services API, section 26.
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getMerchantAccountDetails({
   *   merchantAccount: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
   *   merchantReferenceNumber: 'ABCD1234',
   * })
   */
  getMerchantAccountDetails(
    input: GetMerchantAccountDetailsRequest,
    options?: CallOptions,
  ): Call<Answered<GetMerchantAccountDetailsResponse>>
  /**
   * Opens a Paga account for a customer together with what you know of them.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Paga's official Java client (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.registerCustomerWithKYC({
   *   referenceNumber: 'KYC-2026-A',
   *   customerPhoneNumber: '+2348033333333',
   *   customerFirstName: 'Ada',
   *   customerLastName: 'Obi',
   *   customerDateOfBirth: '1990-04-05',
   *   customerIdType: 'EMPLOYER_ID',
   *   customerIdNumber: 'E-20714',
   *   optinForWalletSavings: false,
   *   customerAddress: {"country":"Nigeria","region":"Lagos","streetAddress":"35 Yabas Road"},
   * })
   */
  registerCustomerWithKYC(
    input: RegisterCustomerWithKYCRequest,
    options?: CallOptions,
  ): Call<Answered<RegisterCustomerWithKYCResponse>>
  /**
   * Sets the photo of the account of a customer whom you registered; it can be set once.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Paga's official Node, Java and PHP clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.registerCustomerAccountPhoto({
   *   referenceNumber: 'PHOTO-2026-A',
   *   customerPhoneNumber: '+2348012345678',
   *   customerAccountPhoto: await readFile('ada.jpg'),
   * })
   */
  registerCustomerAccountPhoto(
    input: RegisterCustomerAccountPhotoRequest,
    options?: CallOptions,
  ): Call<Answered<RegisterCustomerAccountPhotoResponse>>
  /**
   * Adds a document that identifies a customer whom you registered, with a picture of it.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Paga's official Node, Java and PHP clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.registerCustomerIdentification({
   *   referenceNumber: 'IDENTITY-2026-A',
   *   customerPhoneNumber: '+2348012345678',
   *   customerIdType: 'EMPLOYER_ID',
   *   customerIdNumber: 'E-20714',
   *   customerIdExpirationDate: '2028-12-31',
   *   customerIdPhoto: await readFile('ada.jpg'),
   * })
   */
  registerCustomerIdentification(
    input: RegisterCustomerIdentificationRequest,
    options?: CallOptions,
  ): Call<Answered<RegisterCustomerIdentificationResponse>>
  /**
   * Tells the name of a Paga customer and the level to which they have proven who they are.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Paga's official Java and PHP clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.validateCustomer({
   *   customerIdentifier: '+2348012345678',
   * })
   */
  validateCustomer(
    input: ValidateCustomerRequest,
    options?: CallOptions,
  ): Call<Answered<ValidateCustomerResponse>>
  /**
   * Tells what became of a transfer that waits for its recipient to reach minRecipientKYCLevel.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Paga's official Java client (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getKYCRestrictedMoneyTransferStatus({
   *   referenceNumber: 'SEND-2026-A',
   * })
   */
  getKYCRestrictedMoneyTransferStatus(
    input: GetKYCRestrictedMoneyTransferStatusRequest,
    options?: CallOptions,
  ): Call<Answered<GetKYCRestrictedMoneyTransferStatusResponse>>
  /**
   * Lists the data bundles of a mobile network, with the ids airtimePurchase wants.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Paga's official Node client (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getDataBundleByOperator({
   *   operatorPublicId: 'MTN',
   * })
   */
  getDataBundleByOperator(
    input: GetDataBundleByOperatorRequest,
    options?: CallOptions,
  ): Call<Answered<GetDataBundleByOperatorResponse>>
  /**
   * Opens a lasting account number, so that whatever a customer pays into it reaches you.
   *
   * Changes an account: keep the reference before you send. It is never sent twice by itself; on `outcome: 'unknown'`
   * call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.
   *
   * Paga's official Node, Java and PHP clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.registerPersistentPaymentAccount({
   *   referenceNumber: 'ACCOUNT-2026-A',
   *   phoneNumber: '+2348012345678',
   *   firstName: 'Ada',
   *   lastName: 'Obi',
   *   accountReference: 'CUSTOMER-0009',
   * })
   */
  registerPersistentPaymentAccount(
    input: RegisterPersistentPaymentAccountRequest,
    options?: CallOptions,
  ): Call<Answered<RegisterPersistentPaymentAccountResponse>>
  /**
   * Lists what was paid into an account of registerPersistentPaymentAccount.
   *
   * Moves no money; repeated by itself if the connection fails.
   *
   * Paga's official Node, Java and PHP clients (undocumented).
   * @throws PagaError `INVALID_INPUT` before anything is sent; else see `outcome`, `retry` and `hint` of the error
   * @example
   * const answer = await business.getPersistentPaymentAccountActivity({
   *   accountNumber: '2741938938',
   * })
   */
  getPersistentPaymentAccountActivity(
    input?: GetPersistentPaymentAccountActivityRequest,
    options?: CallOptions,
  ): Call<Answered<GetPersistentPaymentAccountActivityResponse>>
}

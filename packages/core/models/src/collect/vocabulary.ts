// The words of the Collect API and what they mean, by Paga's page "Paga Collect API Status Codes" where it has them.

/** The ways in which a payer may be let pay. */
export const paymentMethods = {
  BANK_TRANSFER: 'A temporary account number (NUBAN) is made; paying the amount into it fulfils the request.',
  FUNDING_USSD: "The payer pays by their bank's USSD; the request must name that bank in payer.bankId.",
  USSD: 'A payer with a Paga account pays from their wallet by dialling the short code that is returned.',
  MONEY_TRANSFER: 'A payer with a Paga account pays from their wallet on the web or in the app.',
  REQUEST_MONEY: "The payer pays on a page of Paga's. Known from Paga's clients only.",
  DIRECT_DEBIT:
    "A mandate on the payer's bank account is made, to be charged later. Not in the documents, nor in Paga's clients.",
} as const

/** A way in which a payer may be let pay. */
export type PaymentMethod = keyof typeof paymentMethods

/** The states of a payment request. `/status` does not tell them; callbacks do. */
export const paymentRequestStates = {
  PENDING: 'Received, and waiting for the payer.',
  CHARGEABLE:
    'Paid by the payer, and not yet paid on to the payee. It stays so where paying it on fails, until that succeeds.',
  CONSUMED: 'Paid by the payer and paid on to the payee.',
  EXPIRED: 'It was not paid in time.',
  FAILED: 'It could not be created.',
  CANCELLED: 'It was cancelled.',
} as const

/** The state of a payment request. */
export type PaymentRequestState = keyof typeof paymentRequestStates

/** What an entry of the history is about. */
export const historyOperations = {
  PAYMENT_REQUEST: 'A request for payment.',
  PERSISTENT_PAYMENT_ACCOUNT: 'A lasting account number to pay into.',
} as const

/** What an entry of the history is about. */
export type HistoryOperation = keyof typeof historyOperations

/** What happened, in an entry of the history. */
export const historyActions = {
  CREATE_REQUEST: 'A payment request was created.',
  PAYMENT: 'A payment for a payment request came in.',
  CREATE: "A persistent payment account was created. Known from Paga's Node client only.",
} as const

/** What happened, in an entry of the history. */
export type HistoryAction = keyof typeof historyActions

/** What came of it, in an entry of the history. */
export const historyStatuses = {
  FAILED: 'The action failed.',
  SUCCESSFUL: 'The action was successful.',
  PAID_NOT_SETTLED: 'Paid by the payer and not yet paid on to the payee; of a PAYMENT only.',
} as const

/** What came of it, in an entry of the history. */
export type HistoryStatus = keyof typeof historyStatuses

/** Every list of words of the Collect API under its heading; the reference shows them. */
export const collectVocabulary = {
  'Payment methods': paymentMethods,
  'States of a payment request': paymentRequestStates,
  'Operations of the history': historyOperations,
  'Actions of the history': historyActions,
  'Statuses of the history': historyStatuses,
} as const

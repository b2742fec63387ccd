export type {
  AnsweredView,
  AttemptView,
  Environment,
  ExplainOptions,
  FailedView,
  Hooks,
  Instrument,
  Logger,
  Settlement,
  SettleOptions,
} from '@pagakit/client'
export type {
  Amount,
  AmountText,
  Answered,
  Call,
  CallOptions,
  HashProfile,
  Outcome,
  PagaErrorCode,
  RawResponse,
  Retry,
  SecretInput,
  SettledVerdict,
  Transport,
  Verdict,
} from '@pagakit/contract'
// What a call gives and how it fails, so that this is the only package to install.
export { createReference, isPagaError, PagaError, pagaErrorCodes } from '@pagakit/contract'
// What the words of the API mean stands in tables of the same names there.
export type {
  HistoryAction,
  HistoryOperation,
  HistoryStatus,
  PaymentMethod,
  PaymentRequestState,
} from '@pagakit/models/collect'
export type { Explanation } from '@pagakit/signing'
export type { CollectOperationName, CollectOperations } from './collect-client.generated.ts'
export type { CollectClient } from './collect-client.ts'
export type { CollectClientOptions, CollectCredentials } from './collect-settings.ts'
export { fromEnv } from './collect-settings.ts'
export { createCollectClient } from './create-collect-client.ts'
export type { HistoryItem, HistoryItemsInput } from './history-items.ts'
export type { PaymentEvidence, VerifiedCallback } from './payment-evidence.ts'
export type { PaymentOutcome, PaymentProgress, WaitForPaymentOptions } from './wait-for-payment.ts'

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
  FileInput,
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
export type { Explanation } from '@pagakit/signing'
export type { BusinessOperationName, BusinessOperations } from './business-client.generated.ts'
export type { BusinessClient } from './business-client.ts'
export type { BusinessClientOptions, BusinessCredentials } from './business-settings.ts'
export { fromEnv } from './business-settings.ts'
export { createBusinessClient } from './create-business-client.ts'
export type { HistoryItem, HistoryItemsInput } from './transaction-history-items.ts'

export type {
  AnsweredView,
  AttemptView,
  Environment,
  ExplainOptions,
  FailedView,
  Hooks,
  Instrument,
  Logger,
} from '@pagakit/client'
export type {
  Amount,
  AmountText,
  Answered,
  Call,
  CallOptions,
  HashProfile,
  LookedUp,
  Outcome,
  PagaErrorCode,
  RawResponse,
  Retry,
  SecretInput,
  Transport,
  Verdict,
} from '@pagakit/contract'
// What a call gives and how it fails, so that this is the only package to install.
export { isPagaError, PagaError, pagaErrorCodes } from '@pagakit/contract'
export type { Explanation } from '@pagakit/signing'
export { createMerchantClient } from './create-merchant-client.ts'
export type { MerchantOperationName, MerchantOperations } from './merchant-client.generated.ts'
export type { MerchantClient } from './merchant-client.ts'
export type { MerchantClientOptions, MerchantCredentials } from './merchant-settings.ts'
export { fromEnv } from './merchant-settings.ts'

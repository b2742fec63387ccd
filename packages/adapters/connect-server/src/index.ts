export type {
  AnsweredView,
  AttemptView,
  Environment,
  FailedView,
  Hooks,
  Instrument,
  Logger,
} from '@pagakit/client'
export type {
  Amount,
  AmountText,
  Answered,
  AnswerFormat,
  Call,
  CallOptions,
  Outcome,
  PagaErrorCode,
  RawResponse,
  Retry,
  SecretInput,
  Transport,
} from '@pagakit/contract'
// What a call gives and how it fails, so that this is the only package to install.
export { createReference, isPagaError, PagaError, pagaErrorCodes } from '@pagakit/contract'
export type { ConnectOperationName, ConnectOperations } from './connect-client.generated.ts'
export type { CodeToExchange, ConnectClient, ConnectUser, Grant } from './connect-client.ts'
export type { ConnectClientOptions, ConnectCredentials } from './connect-settings.ts'
export { fromEnv } from './connect-settings.ts'
export { createConnectClient } from './create-connect-client.ts'
export type { MemoryTokenStore } from './memory-token-store.ts'
export { memoryTokenStore } from './memory-token-store.ts'
export type { StoredToken, TokenStore } from './token-store.ts'

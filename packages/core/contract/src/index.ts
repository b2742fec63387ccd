// For everyone: what a call gives and how it fails.

export type { Amount, AmountReading, AmountText } from './amount.ts'
export { readAmount, writeAmount } from './amount.ts'
export type { Api, CodeKind, CodeMeaning, CodeTable, Hosts, Operations, Vocabulary } from './api.ts'
// For people who describe APIs.
export { defineApi } from './api.ts'
export type { Authenticator, CallToSign } from './authenticator.ts'
export type {
  Answered,
  AnswerFormat,
  Call,
  CallOptions,
  Client,
  LookedUp,
  OperationInput,
  OperationMethod,
  OperationResult,
  RawResponse,
} from './client.ts'
// For people who write codecs, transports and authenticators.
export type {
  Codec,
  Codecs,
  Decoded,
  DecodingFailure,
  MultipartFrame,
  MultipartWriter,
  WrittenBody,
} from './codec.ts'
export type { Conversion, ParsedObject } from './convert-by-shape.ts'
export { convertByShape, isParsedObject } from './convert-by-shape.ts'
export type { Effect } from './effect.ts'
export type { FileContent, FileInput } from './file.ts'
export type {
  Judge,
  JudgeItem,
  Judgement,
  ReceivedAnswer,
  Refusal,
  SettledVerdict,
  SettlementRule,
  Verdict,
} from './judgement.ts'
export { NumberText } from './number-text.ts'
export type {
  AnswerItems,
  Availability,
  Binding,
  NotFoundMark,
  Operation,
  OperationReference,
  Permission,
  ReferenceRole,
  Sample,
} from './operation.ts'
export { effectOf } from './operation.ts'
export type { ErrorCause, Outcome, PagaErrorDetails, Retry } from './paga-error.ts'
export { isPagaError, PagaError } from './paga-error.ts'
export type { PagaErrorCode } from './paga-error-code.ts'
export { pagaErrorCodes } from './paga-error-code.ts'
export { placeholderOf, placeholdersOf } from './path-placeholder.ts'
export { percentEncoded } from './percent-encoded.ts'
export type { HashProfile, Recipe, Recipes, RecipeTerm, ScalarPath } from './recipe.ts'
export { redact, redacted } from './redact.ts'
export type { RandomBytes } from './reference.ts'
export { createReference, endsInDigit, longestReference } from './reference.ts'
export type { SecretInput } from './secret.ts'
export { Secret } from './secret.ts'
export { setMember } from './set-member.ts'
export type { FieldKind, FieldShape, ObjectShape } from './shape.ts'
export { shortestDecimal } from './shortest-decimal.ts'
export type {
  AnySchema,
  SchemaInput,
  SchemaIssue,
  SchemaOutput,
  SchemaResult,
  StandardSchema,
} from './standard-schema.ts'
export type { TextSource } from './text-source.ts'
export { textsOf } from './text-source.ts'
export type {
  Transport,
  TransportAnswer,
  TransportFailureKind,
  TransportRequest,
} from './transport/transport.ts'
export { isTransportFailure, TransportFailure } from './transport/transport.ts'

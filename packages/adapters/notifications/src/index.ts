// What Paga sends you, and the memory that lets it happen once.

export type { SecretInput } from '@pagakit/contract'
export { isPagaError } from '@pagakit/contract'
export type { Claim, ClaimedWork, ClaimOutcome, DedupeStore, Remembered } from './dedupe/dedupe-store.ts'
export { memoryDedupe } from './dedupe/memory-dedupe.ts'
export type { SqliteDatabase, SqliteDedupeOptions, SqliteStatement } from './dedupe/sqlite-dedupe.ts'
export { sqliteDedupe } from './dedupe/sqlite-dedupe.ts'
export type { BasicCredentials } from './http/basic-credentials.ts'
export type { FetchHandler } from './http/fetch-handler.ts'
export type { NodeListener, NodeRequest, NodeResponse } from './http/node-listener.ts'
export { nodeListener } from './http/node-listener.ts'
export type { BodyLimits } from './http/read-body.ts'
export type { RefusalReason } from './http/refusal.ts'
export type { Report } from './http/report.ts'
export { merchantNotifications } from './merchant/merchant-notifications.ts'
export type {
  AskedCustomer,
  KnownCustomer,
  MerchantPayment,
  MerchantServices,
  Mode,
  OfferedService,
  Opaque,
  PaymentReceipt,
  ReverseContext,
  TransactionContext,
} from './merchant/merchant-services.ts'
export type { MerchantNotificationsOptions, ReverseReport } from './merchant/merchant-settings.ts'
export type { AccountEvent, CollectEvent, PaymentRequestEvent } from './webhook/collect-event.ts'
export { collectWebhook } from './webhook/collect-webhook.ts'
export type { Confirm, StatusAnswer } from './webhook/confirm.ts'
export { creditWithoutConfirming } from './webhook/confirm.ts'
export type { DeliveryReport } from './webhook/delivery-report.ts'
export type { CollectWebhookOptions, ZeroBalance } from './webhook/webhook-settings.ts'

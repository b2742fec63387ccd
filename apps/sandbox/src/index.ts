// What people do outside of the API.
export type { BusinessControls } from './business/business-controls.ts'
export type { ChargeControl, WaitingCharge } from './business/charges/charge-control.ts'
export type { CustomerControl, CustomerUpdate, CustomerView } from './business/customers/customer-control.ts'
export type { FetchedMoney, Withdrawal, WithdrawalControl } from './business/held/withdrawal-control.ts'
export type { PaymentAccount } from './business/payment-accounts/payment-account.ts'
export type {
  AccountPaymentOrder,
  PaymentAccountControl,
  ReceivedPayment,
} from './business/payment-accounts/payment-account-control.ts'
export type { ClockControl } from './clock/clock-control.ts'
export type { PaymentOrder } from './collect/actions/payment-order.ts'
export type { PaymentControl, PaymentRequestView } from './collect/payment-control.ts'
export type { PayingWay } from './collect/records/payment.ts'
// Paga Connect, for tests.
export type { AuthorizationAsked, AuthorizationCallback, AuthorizeOptions } from './connect/authorize.ts'
export type { ConnectControl } from './connect/connect-control.ts'
export type { ConnectOptions, PkceSetting } from './connect/connect-settings.ts'
export type { ConnectGrant, GrantControl } from './connect/grant-control.ts'
export type { Grant } from './connect/oauth/oauth-records.ts'
export type { Permissions } from './connect/oauth/permissions.ts'
export { createSandbox } from './create-sandbox.ts'
// What can be read back.
export type { HashedTerm, RequestNotes } from './exchange/answer.ts'
// What can be made to go wrong.
export { faultKinds } from './faults/fault-kinds.ts'
export type {
  AnswerFaultKind,
  BooksSide,
  FaultKind,
  FaultParameters,
  ParametersOf,
} from './faults/fault-parameters.ts'
export type { AnswerFaultRule, Fault, FaultedOperation, FaultMatch, FaultRule } from './faults/fault-rule.ts'
export type { FaultControl } from './faults/faults.ts'
export type { MagicValue } from './faults/magic-values.ts'
export { magicValues } from './faults/magic-values.ts'
export type { StruckFault } from './faults/struck-fault.ts'
export type { ListenOptions } from './http/listen.ts'
export type { Wait } from './http/wait-unless-closed.ts'
export type { JournalEntry, JournalReader } from './journal/journal.ts'
export type { AccountBalance, LedgerEntry, LedgerReader } from './ledger/ledger-reader.ts'
export type { Message, MessageSubject, OutboxReader, SentMessage } from './outbox/outbox.ts'
// What Paga tells servers of yours.
export type { CallbackOptions } from './outgoing/callback-settings.ts'
export type { ReceiveOutgoing } from './outgoing/send-outside.ts'
export type { MerchantServer } from './reverse/integrations.ts'
export type {
  BillPayment,
  PaidMerchant,
  ReverseControl,
  ReverseReply,
} from './reverse/reverse-control.ts'
export type { ReverseOperationName } from './reverse/reverse-message.ts'
export type { CustomerPayment, SaleControl, SaleSummary } from './sales/sale-control.ts'
export type {
  ConnectClientSettings,
  InProcessConnect,
  InProcessSettings,
  ListeningSandbox,
  OrganisationSettings,
  Sandbox,
} from './sandbox.ts'
export type { ChargeMode, HashProfileSetting, OrganisationSecrets, SandboxOptions } from './settings.ts'
export type { Snapshot, SnapshotControl, SnapshotList } from './snapshots/snapshot-control.ts'
export type { DeliveryAttempt, DeliveryState } from './webhooks/delivery.ts'
export type { WebhookForm } from './webhooks/sign-event.ts'
export type { WebhookControl, WebhookDelivery } from './webhooks/webhook-control.ts'
export type { WebhookFaultKind } from './webhooks/webhook-faults.ts'

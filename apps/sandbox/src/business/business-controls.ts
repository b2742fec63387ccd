import type { Engine } from '../exchange/engine.ts'
import type { OutboxReader } from '../outbox/outbox.ts'
import { type ChargeControl, chargeControl } from './charges/charge-control.ts'
import { type CustomerControl, customerControl } from './customers/customer-control.ts'
import { type WithdrawalControl, withdrawalControl } from './held/withdrawal-control.ts'
import {
  type PaymentAccountControl,
  paymentAccountControl,
} from './payment-accounts/payment-account-control.ts'

/** What people do in the sandbox outside of the API, and what they are told. */
export interface BusinessControls {
  /** What Paga would have sent by SMS and mail: withdrawal codes, one-time codes, receipts. */
  readonly messages: OutboxReader
  /** The customers, and what becomes of them. */
  readonly customers: CustomerControl
  /** The people who fetch money with a code. */
  readonly withdrawals: WithdrawalControl
  /** The customers who agree to be charged, or do not. */
  readonly charges: ChargeControl
  /** The people who pay into account numbers. */
  readonly paymentAccounts: PaymentAccountControl
}

/** The people of a sandbox. */
export function businessControls(engine: Engine): BusinessControls {
  return {
    messages: engine.outbox,
    customers: customerControl(engine),
    withdrawals: withdrawalControl(engine),
    charges: chargeControl(engine),
    paymentAccounts: paymentAccountControl(engine),
  }
}

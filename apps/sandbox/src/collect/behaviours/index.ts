import type { Behaviour } from '../../exchange/behaviour.ts'
import { banks } from './banks.ts'
import { chargeDebitMandate } from './charge-debit-mandate.ts'
import { deletePersistentPaymentAccount } from './delete-persistent-payment-account.ts'
import { disableMandate } from './disable-mandate.ts'
import { getChargeMandateStatus } from './get-charge-mandate-status.ts'
import { getPersistentPaymentAccount } from './get-persistent-payment-account.ts'
import { history } from './history.ts'
import { paymentRequest } from './payment-request.ts'
import { refund, refundV2 } from './refund.ts'
import { registerPersistentPaymentAccount } from './register-persistent-payment-account.ts'
import { status } from './status.ts'
import { updatePersistentPaymentAccount } from './update-persistent-payment-account.ts'

/** What of the Collect API can be switched. */
export interface CollectSwitches {
  /** True to queue payment requests first (code 1). @default false */
  readonly queuesPaymentRequests: boolean
  /** True to tell the state of a payment request in `/status`, which Paga is not known to do. @default false */
  readonly tellsPaymentRequestStates: boolean
}

/** The behaviours of the Collect API. A new one is a file and a line here. */
export function collectBehaviours(switches: CollectSwitches): readonly Behaviour[] {
  return [
    paymentRequest(switches.queuesPaymentRequests),
    status(switches.tellsPaymentRequestStates),
    history,
    banks,
    refund,
    refundV2,
    registerPersistentPaymentAccount,
    getPersistentPaymentAccount,
    updatePersistentPaymentAccount,
    deletePersistentPaymentAccount,
    chargeDebitMandate,
    getChargeMandateStatus,
    disableMandate,
  ]
}

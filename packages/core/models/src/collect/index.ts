import { type Api, defineApi } from '@pagakit/contract'
import { banks } from './banks.ts'
import { chargeDebitMandate } from './charge-debit-mandate.ts'
import { deletePersistentPaymentAccount } from './delete-persistent-payment-account.ts'
import { disableMandate } from './disable-mandate.ts'
import { getChargeMandateStatus } from './get-charge-mandate-status.ts'
import { getPersistentPaymentAccount } from './get-persistent-payment-account.ts'
import { history } from './history.ts'
import { judgeCollect } from './judge-collect.ts'
import { paymentRequest } from './payment-request.ts'
import { refund } from './refund.ts'
import { refundV2 } from './refund-v2.ts'
import { registerPersistentPaymentAccount } from './register-persistent-payment-account.ts'
import { collectSettlement } from './settle-collect.ts'
import { status } from './status.ts'
import { collectCodes } from './status-codes.ts'
import { updatePersistentPaymentAccount } from './update-persistent-payment-account.ts'
import { collectVocabulary } from './vocabulary.ts'

/** The operations of the Collect API; last those of direct debit. A new one is a file and a line here. */
const operations = {
  paymentRequest,
  status,
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
} as const

/** Paga's Collect API: ask for money, and open account numbers to pay into. */
export const collectApi: Api<'collect', typeof operations> = defineApi({
  name: 'collect',
  hosts: { test: 'https://beta-collect.paga.com', live: 'https://collect.paga.com' },
  operations,
  codes: collectCodes,
  codesNote:
    "0, 1, 2, -1 and -2 are those of Paga's page; the others are known from elsewhere and unverified.",
  vocabulary: collectVocabulary,
  judge: judgeCollect,
  settlement: collectSettlement,
})

export type {
  HistoryAction,
  HistoryOperation,
  HistoryStatus,
  PaymentMethod,
  PaymentRequestState,
} from './vocabulary.ts'
export {
  historyActions,
  historyOperations,
  historyStatuses,
  paymentMethods,
  paymentRequestStates,
} from './vocabulary.ts'
export {
  banks,
  chargeDebitMandate,
  collectCodes,
  deletePersistentPaymentAccount,
  disableMandate,
  getChargeMandateStatus,
  getPersistentPaymentAccount,
  history,
  judgeCollect,
  paymentRequest,
  refund,
  refundV2,
  registerPersistentPaymentAccount,
  status,
  updatePersistentPaymentAccount,
}

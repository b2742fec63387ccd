import { getIntegrationServices, integrationServices } from './get-integration-services.ts'
import { getMerchantServices } from './get-merchant-services.ts'
import { newSubsidiaryAccountDetails } from './new-subsidiary-account-details.ts'
import { paymentRequestCallback, paymentRequestEvents } from './payment-request-callback.ts'
import { persistentAccountWebhook } from './persistent-account-webhook.ts'
import { queryPayments } from './query-payments.ts'
import { submitTransaction } from './submit-transaction.ts'
import { subsidiaryTransactionDetails } from './subsidiary-transaction-details.ts'
import { validateCustomer } from './validate-customer.ts'

/** What Paga posts to the URLs you gave it with payment requests and persistent accounts. */
export const collectWebhooks = { paymentRequestCallback, persistentAccountWebhook } as const

/** The Merchant Notification (reverse) API: what Paga asks of your server, by the name of the operation. */
export const reverseOperations = {
  getIntegrationServices,
  getMerchantServices,
  validateCustomer,
  submitTransaction,
  queryPayments,
  newSubsidiaryAccountDetails,
  subsidiaryTransactionDetails,
} as const

export type { Webhook, WebhookDescription, WebhookSample } from './define-webhook.ts'
export { integrationServices, paymentRequestCallback, paymentRequestEvents, persistentAccountWebhook }

import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

/** What chargeCustomer and chargeCustomerConfirm answer: as long as the customer has not agreed, little more than a code. */
export const chargeAnswer = {
  ...envelope,
  message: envelope.message.optional(),
  transactionId,
  ...foreignExchange,
  fee,
}

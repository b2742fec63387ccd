/**
 * Where the answer of each operation has what only a carried out operation has. Without it a status of 2xx proves nothing.
 */
export const expectedResult: Readonly<Record<string, string>> = {
  exchangeCode: 'access_token',
  refresh: 'access_token',
  merchantPayment: 'merchantPaymentResult.transactionId',
  moneyTransfer: 'moneyTransferResult.transactionId',
  moneyTransferV2: 'transactionId',
  getUserDetails: 'detailsResult.details',
  moneyTransferToBank: 'transactionId',
}

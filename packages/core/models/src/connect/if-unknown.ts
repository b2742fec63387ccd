/** What to do once the outcome of a payment or transfer is unknown: Connect has no operation that asks. */
export const lookInHistory: string =
  'It is not a failure: look for the reference in the history of your account (transactionHistory of the Business API) before you send it again.'

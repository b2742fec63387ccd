/** What an account is, by its id or by what that begins with. */
const words: Readonly<Record<string, string>> = {
  organisation: 'Your organisation',
  'organisation:': 'Organisation onboarded below yours',
  funding: 'Where the money in circulation came from',
  fees: 'Fees Paga keeps',
  vat: 'VAT on the fees',
  'customer:': 'Customer',
  'source:': 'What a customer pays from beside the wallet',
  'unclaimed:': 'Waits for its recipient',
  cash: 'Paid out in cash',
  'bank:': 'Paid out to a bank',
  'operator:': 'Paid for airtime',
  'merchant:': 'Merchant',
  'paga:': 'Account at Paga',
  'held:': 'Held for a payment request',
}

/** Says what an account is. */
export function accountWords(account: string): string {
  const kind = account.replace(/:.*$/s, ':')
  return Object.hasOwn(words, kind) ? (words[kind] ?? '') : ''
}

import type { Recipes } from '@pagakit/contract'

/**
 * Orders in which clients of Paga's hash besides that of the descriptor. Nobody knows which of them Paga takes, so a sandbox
 * takes them too, unless it is strict.
 */
export const lenientOrders: Readonly<Record<string, Recipes>> = {
  updatePersistentPaymentAccount: {
    // Node 1.1.6 and PHP, without the BVN.
    documented: [
      'referenceNumber',
      'accountIdentifier',
      'creditBankId',
      'creditBankAccountNumber',
      'callbackUrl',
    ],
    // Java, with the BVN in another place.
    current: [
      'referenceNumber',
      'accountIdentifier',
      'creditBankId',
      'financialIdentificationNumber',
      'creditBankAccountNumber',
      'callbackUrl',
    ],
  },
}

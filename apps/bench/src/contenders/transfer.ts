import { hash } from 'node:crypto'

/** What every contender authenticates with. */
export const account = {
  principal: '98F32858-CC3B-42D4-95A3-742110A8D405',
  credentials: 'rR9@f8u@bBES',
  hashKey: 'd98878fd29aa99bc9bb8841d27d56de2f4c9d22eb9c7c5e9',
} as const

/** The path of the transfer at the Business API. */
export const transferPath = '/paga-webservices/business-rest/secured/moneyTransfer'

/** The transfer that every contender sends: eleven members. */
export interface Transfer {
  readonly referenceNumber: string
  readonly amount: string
  readonly currency: string
  readonly destinationAccount: string
  readonly sendWithdrawalCode: boolean
  readonly sourceOfFunds: string
  readonly transferReference: string
  readonly suppressRecipientMessage: boolean
  readonly locale: string
  readonly alternateSenderName: string
  readonly minRecipientKYCLevel: 'KYC1' | 'KYC2' | 'KYC3'
}

/** The transfer under a reference. */
export function transferOf(referenceNumber: string): Transfer {
  return {
    referenceNumber,
    amount: '1500.5',
    currency: 'NGN',
    destinationAccount: '+2348012345678',
    sendWithdrawalCode: true,
    sourceOfFunds: 'PAGA',
    transferReference: 'salary of November, week 47',
    suppressRecipientMessage: false,
    locale: 'en-NG',
    alternateSenderName: 'Ada Stores',
    minRecipientKYCLevel: 'KYC1',
  }
}

/** What a contender without an SDK sends: the body, and the headers that sign it. Made anew for every call. */
export function signedTransfer(transfer: Transfer): { body: string; headers: Record<string, string> } {
  const { referenceNumber, amount, destinationAccount } = transfer
  const preimage = referenceNumber + amount + destinationAccount + account.hashKey
  return {
    body: JSON.stringify(transfer),
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      principal: account.principal,
      credentials: account.credentials,
      hash: hash('sha512', preimage, 'hex'),
    },
  }
}

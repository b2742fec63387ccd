import Stripe from 'stripe'
import type { TransferContender } from './contender.ts'

/** stripe-node as it comes, with a transfer of its own of as many members: it encodes and sends it, and signs nothing. */
export const stripe: TransferContender = (origin) => {
  const { protocol, hostname, port } = new URL(origin)
  const client = new Stripe('sk_test_bench', {
    protocol: protocol === 'https:' ? 'https' : 'http',
    host: hostname,
    port,
  })
  return (transfer) => {
    const { sourceOfFunds, locale, alternateSenderName, minRecipientKYCLevel } = transfer
    return client.transfers.create({
      amount: 150_050,
      currency: 'ngn',
      destination: transfer.destinationAccount,
      description: transfer.transferReference,
      transfer_group: transfer.referenceNumber,
      metadata: { sourceOfFunds, locale, alternateSenderName, minRecipientKYCLevel },
    })
  }
}

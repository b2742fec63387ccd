import { createBusinessClient } from '@pagakit/business'
import { createCollectClient } from '@pagakit/collect'
import { createSandbox } from '@pagakit/sandbox'

/** A round: a batch of so many transfers, so many payment requests, and the payment of each. */
const round = { transfers: 250, requests: 125 } as const
const perRound = round.transfers + 2 * round.requests

/** Fills a data file with at least so many operations, by the clients: transfers in batches, payment requests, payments. */
export async function fillBooks(file: string, operations: number): Promise<number> {
  const callbacks = { receive: async () => Response.json({}) }
  await using sandbox = await createSandbox({ data: file, callbacks, journalSize: 1, magicValues: false })
  const business = createBusinessClient({ ...sandbox.business })
  const collect = createCollectClient({ ...sandbox.collect })
  const rounds = Math.ceil(operations / perRound)
  for (let count = 0; count < rounds; count += 1) {
    await business.moneyTransferBulk({
      items: Array.from({ length: round.transfers }, (_, item) => ({
        referenceNumber: `TRANSFER-${count}-${item}`,
        amount: '1.25',
        destinationAccount: '@adaeze',
      })),
    })
    for (let item = 0; item < round.requests; item += 1) {
      const referenceNumber = `ORDER-${count}-${item}`
      await collect.paymentRequest({
        referenceNumber,
        amount: '1000',
        currency: 'NGN',
        payer: { name: 'Adaeze Obi', phoneNumber: '+2348012345678' },
        callBackUrl: 'http://127.0.0.1:9/told',
        paymentMethods: ['BANK_TRANSFER'],
      })
      sandbox.payments.pay(referenceNumber)
    }
    await sandbox.webhooks.deliverDue()
  }
  return rounds * perRound
}

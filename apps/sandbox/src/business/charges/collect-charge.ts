import { type CarriedOut, carriedOut, type Moving } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import type { Change } from '../../records/change.ts'
import { saleChanges } from '../../sales/sale-changes.ts'
import { saleOf } from '../../sales/sale-of.ts'
import { feeFor } from '../rules/fees.ts'
import type { Payer } from '../rules/payer.ts'
import { collection } from '../rules/payment.ts'
import type { Charge } from './charge.ts'
import { chargeReceipts } from './charge-messages.ts'

/** What of a charge it takes to collect it. */
export type Collectable = Pick<
  Charge,
  'organisation' | 'phone' | 'kobo' | 'amount' | 'currency' | 'exchangeRate' | 'merchantReference'
>

const nothing = { fee: 0n, vat: 0n } as const

/** The money of a charge moves: it is a sale, of which the organisation bears the fee. */
export function collectCharge(
  charge: Collectable,
  payer: Payer,
  world: World,
  { changes = [], ...more }: Moving = {},
): CarriedOut {
  const { organisation: merchant, phone, exchangeRate, merchantReference: merchantReferenceNumber } = charge
  const kobo = BigInt(charge.kobo)
  const tier = feeFor('charge', kobo)
  const sale = saleOf(
    {
      ...charge,
      merchant,
      merchantReferenceNumber,
      payer,
      channel: 'BUSINESS_API',
      exchangeRate,
      fee: nothing,
    },
    world,
  )
  return carriedOut(
    collection(payer.account, merchant, kobo, tier),
    tier.fee,
    {},
    {
      ...more,
      exchangeRate,
      changes,
      changesFor: (transactionId): readonly Change[] => saleChanges(sale, transactionId),
      messages: chargeReceipts({ organisation: merchant, phone, kobo }, world),
    },
  )
}

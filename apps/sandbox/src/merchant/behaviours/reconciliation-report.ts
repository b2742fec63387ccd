import { reconciliationReport as operation } from '@pagakit/models/merchant'
import { periodOf } from '../../business/rules/period.ts'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { nairaText } from '../../kobo.ts'
import type { Movement } from '../../ledger/booked-operation.ts'
import { findSale } from '../../sales/find-sale.ts'
import { koboOfSale, statusOfSale } from '../../sales/sale-sums.ts'

/** Lists the payments and refunds of a period, the earlier first. The books say which and how much. */
export const reconciliationReport: Behaviour = defineBehaviour(operation, (input, world) => {
  const period = periodOf(input.periodStartDateTimeUTC, input.periodEndDateTimeUTC)
  if (period === undefined) {
    return refused(117, 'The period is not one: give two days yyyy-MM-dd, the later as its end.')
  }
  const movements = world.movements(world.organisation, period, Number.POSITIVE_INFINITY)
  return told({ reconciliationItems: movements.flatMap((movement) => itemOf(movement, world) ?? []) })
})

/** Undefined for what is neither payment nor refund. A refund is negative; the fee of a charge, which the organisation bears, is not taken off. */
function itemOf(movement: Movement, world: World): object | undefined {
  const { name, transactionId = '', reference, time, kobo } = movement
  const isRefund = name === 'refundBillPay'
  const sale = isRefund
    ? findSale('reference', reference, world)
    : findSale('transactionId', transactionId, world)
  if (sale === undefined) return undefined
  return {
    pagaProcessCode: sale.processCode,
    status: isRefund ? 'SUCCESSFUL' : statusOfSale(sale),
    description: isRefund ? 'Refund' : 'Bill payment',
    transactionDatetimeUTC: time,
    referenceNumber: sale.merchantReference,
    amount: nairaText(isRefund ? kobo : koboOfSale(sale, BigInt(sale.amount))),
  }
}

import { chargeDebitMandate as operation } from '@pagakit/models/collect'
import { collection } from '../../business/rules/payment.ts'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { carriedOut, refused } from '../../exchange/decision.ts'
import { koboOf } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { put } from '../../records/change.ts'
import { mandates } from '../records/mandate.ts'
import { keyOf } from '../records/payment-request.ts'
import { collectionFee } from '../rules/collection-fee.ts'

/** Takes money by a mandate. It is booked at once, and answered as in process, as others tell of Paga. */
export const chargeDebitMandate: Behaviour = defineBehaviour(
  operation,
  ({ amount, accountReference }, world) => {
    const key = keyOf(world.organisation, accountReference)
    const mandate = world.record(mandates, key)
    if (mandate === undefined) return refused(121)
    if (mandate.isDisabled) return refused(-1, 'The mandate was ended.')
    if (mandate.isSingleUse && mandate.isUsed) return refused(-1, 'The mandate was for one charge.')
    const kobo = koboOf(amount)
    const ceiling = BigInt(mandate.ceiling)
    if (kobo > ceiling) return refused(-1, 'The amount is more than that of the mandate.')
    if (kobo < ceiling && !mandate.takesLess) return refused(-1, 'The mandate is for its whole amount only.')
    const charged = collectionFee(kobo)
    const postings = collection(accountId.funding, world.organisation, kobo, charged)
    const changes = [put(mandates, key, { ...mandate, isUsed: true })]
    return carriedOut(postings, charged.fee, { statusCode: 1 }, { changes })
  },
)

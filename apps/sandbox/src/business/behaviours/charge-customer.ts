import { chargeCustomer as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { oneTimeCodeOf, remember } from '../charges/charge.ts'
import { chargeRequest } from '../charges/charge-messages.ts'
import { collectCharge } from '../charges/collect-charge.ts'
import { findCustomer } from '../customers/find-customer.ts'
import { limitRefusal } from '../rules/limits.ts'
import { localAmount } from '../rules/local-amount.ts'
import { customerPayer, spendingRefusal } from '../rules/payer.ts'

/** How long a customer may take to answer, in milliseconds: ten minutes. */
const answerTime = 10 * 60 * 1_000

/** How many wrong codes end a charge. */
const tries = 3

/** Charges a customer, who agrees at once, when asked, or by a code: as the setting `charges` has it. */
export const chargeCustomer: Behaviour = defineBehaviour(operation, (input, world) => {
  const { referenceNumber: reference, sourceOfFunds, merchantReferenceNumber: purpose } = input
  const { now, organisation, settings } = world
  const customer = findCustomer(input.customerPrincipal, world)
  if (customer === undefined) return refused(111)
  const payer = customerPayer(customer, sourceOfFunds)
  if (payer.kind === 'refused') return payer
  const amount = localAmount(input.amount, input.currency)
  if (amount.kind === 'refused') return amount
  const { kobo, exchangeRate } = amount
  const refusal = limitRefusal('charge', kobo) ?? spendingRefusal(payer, kobo, 0n, world)
  if (refusal !== undefined) return refusal

  const { phone } = customer
  const { amount: asked, currency } = input
  const common = { organisation, phone, kobo: String(kobo), amount: asked, currency, exchangeRate }
  const charge = { ...common, merchantReference: purpose }
  const mode = settings.charges
  if (mode === 'single-stage') return collectCharge(charge, payer, world)
  const code = mode === 'polling' ? undefined : oneTimeCodeOf({ organisation, reference }, world)
  const until = now + answerTime
  const changes = remember({ ...charge, reference, mode, sourceOfFunds, until, triesLeft: tries })
  const messages = [chargeRequest({ organisation, phone, kobo }, purpose, code, world)]
  return changed({ changes, messages }, {}, 3)
})

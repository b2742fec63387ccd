import { accountBalance as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import { payerOf } from '../rules/payer.ts'
import { utcText } from '../rules/utc-text.ts'

/** Tells what the organisation, or a customer who gave their credentials, has. */
export const accountBalance: Behaviour = defineBehaviour(operation, (input, world) => {
  const { accountPrincipal: principal, accountCredentials: credentials, sourceOfFunds } = input
  const holder = payerOf({ principal, credentials, sourceOfFunds }, world)
  if (holder.kind === 'refused') return holder
  const balance = nairaText(world.balance(holder.account))
  return told({
    totalBalance: balance,
    availableBalance: balance,
    currency: 'NGN',
    balanceDateTimeUTC: utcText(world.now),
  })
})

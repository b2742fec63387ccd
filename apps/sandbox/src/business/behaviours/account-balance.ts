import { accountBalance as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import { payerOf } from '../rules/payer.ts'
import { utcText } from '../rules/utc-text.ts'

/** Tells what the wallet or another source of funds holds, of the organisation or of a user who gave their credentials. */
export const accountBalance: Behaviour = defineBehaviour(operation, (input, world) => {
  const { accountPrincipal: principal, accountCredentials: credentials, sourceOfFunds } = input
  const holder = payerOf({ principal, credentials, sourceOfFunds }, world)
  if (holder.kind === 'refused') return holder
  if (!holder.tellsBalance) return refused(106, 'It does not tell its balance.')
  const balance = nairaText(world.balance(holder.account))
  return told({
    totalBalance: balance,
    availableBalance: balance,
    currency: 'NGN',
    balanceDateTimeUTC: utcText(world.now),
  })
})

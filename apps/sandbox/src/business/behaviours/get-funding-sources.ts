import { getFundingSources as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { fundingSourcesOf, walletAlias } from '../directory/funding-sources.ts'
import { payerOf } from '../rules/payer.ts'

/** Lists what can pay: the wallet, and what a user has besides. */
export const getFundingSources: Behaviour = defineBehaviour(operation, (input, world) => {
  const { accountPrincipal: principal, accountCredentials: credentials } = input
  const holder = payerOf({ principal, credentials, sourceOfFunds: undefined }, world)
  if (holder.kind === 'refused') return holder
  const others = holder.customer === undefined ? [] : fundingSourcesOf(holder.customer.phone)
  return told({ sources: [{ alias: walletAlias }, ...others.map(({ alias }) => ({ alias }))] })
})

import { airtimePurchase as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { decideAirtime } from '../rules/decide-airtime.ts'

/** Loads a phone with airtime, or with a bundle at its price. */
export const airtimePurchase: Behaviour = defineBehaviour(operation, decideAirtime)

import { merchantPayment as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { decideBill } from '../rules/decide-bill.ts'

/** Pays a bill; electricity is answered with a token for the meter. */
export const merchantPayment: Behaviour = defineBehaviour(operation, decideBill)

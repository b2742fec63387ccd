import { moneyTransfer as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { decideTransfer } from '../rules/decide-transfer.ts'

/** Sends money to a customer's wallet, to somebody without one, for whom it waits, or to a bank account. */
export const moneyTransfer: Behaviour = defineBehaviour(operation, decideTransfer)

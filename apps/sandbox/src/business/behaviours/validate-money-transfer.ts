import { validateMoneyTransfer as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { decideTransfer } from '../rules/decide-transfer.ts'
import { foretold } from '../rules/foretold.ts'

/** Tells what a transfer would come to: its fee, or the very code it would be refused with. */
export const validateMoneyTransfer: Behaviour = defineBehaviour(operation, (input, world) =>
  foretold(decideTransfer(input, world)),
)

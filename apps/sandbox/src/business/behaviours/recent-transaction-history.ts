import { recentTransactionHistory as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { history } from '../rules/history.ts'

const mostItems = 5

/** Tells the last five movements of an account. */
export const recentTransactionHistory: Behaviour = defineBehaviour(operation, (input, world) =>
  history(input, { start: 0, end: Number.MAX_SAFE_INTEGER }, mostItems, world),
)

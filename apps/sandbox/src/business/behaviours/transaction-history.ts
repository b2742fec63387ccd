import { transactionHistory as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { history } from '../rules/history.ts'

/** The documents' limit: of more transactions, the latest are told. */
const mostItems = 10_000

/** Tells what moved on an account from a moment on until before another. */
export const transactionHistory: Behaviour = defineBehaviour(operation, (input, world) => {
  const stretch = { start: Date.parse(`${input.startDateUTC}Z`), end: Date.parse(`${input.endDateUTC}Z`) }
  return history(input, stretch, mostItems, world)
})

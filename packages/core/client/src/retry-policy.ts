import type { Effect } from '@pagakit/contract'
import type { FailureClass } from './failure-class.ts'

/** How many further attempts a row allows. */
type Retries = Readonly<Partial<Record<FailureClass, number>>>

const repeatable: Retries = {
  'nothing-written': 3,
  interrupted: 3,
  'http-408-425': 3,
  'http-429': 3,
  'http-5xx': 3,
  malformed: 1,
}

/**
 * What is sent again, and how often: further attempts by effect and kind of failure. What is not in the table stops.
 *
 * The rows of `money` and `write` hold `nothing-written` alone: once a byte was written, such a call is never sent a
 * second time by itself. `money` needs the caller's word for that too (`resendIfNotSent`). Nor is a refresh, unless the
 * server says it did not take it in: the token it was made with may be spent, and using a spent one may end the grant.
 */
export const retryPolicy: Readonly<Record<Effect, Retries>> = {
  read: { ...repeatable, 'ambiguous-code': 1, duplicate: 1 },
  status: { ...repeatable, 'ambiguous-code': 1 },
  validate: { ...repeatable, duplicate: 1 },
  money: { 'nothing-written': 3 },
  write: { 'nothing-written': 2 },
  exchange: { 'nothing-written': 1 },
  refresh: { 'nothing-written': 2, 'http-429': 1 },
}

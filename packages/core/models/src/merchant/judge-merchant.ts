import type { Judgement, ReceivedAnswer } from '@pagakit/contract'
import { judgeBusiness } from '../business/judge-business.ts'

/**
 * Decides what a Merchant answer means: by the rules and the codes of the Business API, since Paga lists none for this one.
 *
 * A lookup that succeeds and says that there is nothing is `not-found`.
 */
export function judgeMerchant(answer: ReceivedAnswer): Judgement {
  const judgement = judgeBusiness(hasEcho(answer) ? answer : { ...answer, referenceNumber: undefined })
  if (judgement.verdict === 'successful' && findsNothing(answer)) return { verdict: 'not-found' }
  return withoutForeignAdvice(judgement, answer)
}

/** Most answers carry back what was asked for. One that should not is not held to what happens to have that name. */
function hasEcho({ operation: { reference, responseShape } }: ReceivedAnswer): boolean {
  return reference !== undefined && Object.hasOwn(responseShape.fields, reference.field)
}

function findsNothing({ operation: { notFound }, value }: ReceivedAnswer): boolean {
  return notFound?.values.some((nothing) => value[notFound.field] === nothing) ?? false
}

/** What the table advises, a new reference or settling, cannot be done where the reference is an earlier payment's. */
function withoutForeignAdvice(judgement: Judgement, { operation }: ReceivedAnswer): Judgement {
  if (judgement.verdict !== 'refused' || judgement.responseCode === undefined) return judgement
  if (operation.ifUnknown === undefined) return judgement
  const { hint: _hint, ...refusal } = judgement
  return refusal
}

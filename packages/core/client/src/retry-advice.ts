import type { Effect, Operation, Outcome, PagaErrorCode, Retry } from '@pagakit/contract'

/** What the caller may do with a call that failed; the `retry` of its error. */
export function retryAdvice(effect: Effect, outcome: Outcome, code: PagaErrorCode): Retry {
  if (code === 'HASH_REFUSED' || code === 'AUTHENTICATION_REFUSED') return 'same-reference'
  if (outcome === 'rejected') return 'never'
  if (effect === 'money' || effect === 'write')
    return outcome === 'not-sent' ? 'same-reference' : 'settle-first'
  if (effect === 'exchange') return outcome === 'not-sent' ? 'same-reference' : 'never'
  return code === 'DUPLICATE_REFERENCE' ? 'never' : 'safe'
}

/** What to do next, where the answer itself does not say more; the `hint` of its error. */
export function nextStep(
  { effect, operation }: { readonly effect: Effect; readonly operation: Pick<Operation, 'ifUnknown'> },
  outcome: Outcome,
): string {
  if (outcome === 'not-sent') return 'No byte of the request was written, so it was not carried out.'
  if (outcome === 'rejected') return 'It was not carried out.'
  if (operation.ifUnknown !== undefined) return operation.ifUnknown
  if (effect === 'money') return 'It is not a failure: call settle(referenceNumber) before you pay again.'
  if (effect === 'write')
    return 'It may have been carried out: read back what it changes before you send it again.'
  return effect === 'exchange' ? 'Start the authorization anew.' : 'It moves no money; try again later.'
}

import type { AttemptView, Hooks } from '@pagakit/business'
import type { Store } from '../store/store.ts'
import { callCode } from './call-code.ts'

/**
 * Hooks that keep what a client really sent, for the panel beside each action. A call belongs to what its `context` names,
 * or else to its reference. Hooks see no secret, so none is kept.
 */
export function recordCalls(
  api: string,
  store: Store,
  codeOf: (view: AttemptView) => string = ({ operation, request }) => callCode(api, operation, request),
): Hooks {
  const keep = (view: AttemptView, outcome: string): void => {
    const subject = typeof view.context === 'string' ? view.context : (view.referenceNumber ?? view.operation)
    const isQuestion = view.effect === 'read' || view.effect === 'status'
    store.addCall({ subject, operation: view.operation, code: codeOf(view), outcome, isQuestion })
  }
  return {
    onAnswer: (view) => keep(view, `HTTP ${view.httpStatus} after ${view.durationMs.toFixed(1)} ms`),
    onFailure: (view) => {
      // What has a status was kept with its answer; what is left are exchanges without one.
      if (view.error.httpStatus === undefined)
        keep(view, `${view.error.code}, outcome: ${view.error.outcome}`)
    },
  }
}

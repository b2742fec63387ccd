import { isPagaError } from '@pagakit/business'
import type { Ending } from './store/store.ts'

/**
 * What an error proves of a payment that was sent. Only a refusal and what never left this machine are final; everything else may
 * have moved money.
 */
export function endingOf(error: unknown): Ending<'checking' | 'refused' | 'not-sent'> {
  if (!isPagaError(error)) return { state: 'checking' }
  // Paga has this reference already: what became of it then is what has to be asked.
  if (error.code === 'DUPLICATE_REFERENCE') return { state: 'checking' }
  if (error.outcome === 'rejected') return { state: 'refused', reason: error.message }
  if (error.outcome === 'not-sent') return { state: 'not-sent', reason: error.message }
  return { state: 'checking' }
}

import type { PagaError } from '@pagakit/contract'

/** The rows of the retry policy: how a call failed, as far as sending it again is concerned. */
export type FailureClass =
  | 'nothing-written'
  | 'interrupted'
  | 'http-408-425'
  | 'http-429'
  | 'http-5xx'
  | 'malformed'
  | 'ambiguous-code'
  | 'duplicate'
  | 'final'

/** Sorts an error into its row. `final` is everything no attempt can change. */
export function failureClass(error: PagaError): FailureClass {
  switch (error.code) {
    case 'CONNECTION_FAILED':
      if (error.params['kind'] === 'certificate') return 'final'
      return error.outcome === 'not-sent' ? 'nothing-written' : 'interrupted'
    case 'HTTP_FAILED':
      return httpClass(error.httpStatus ?? 0)
    case 'RATE_LIMITED':
      return 'http-429'
    case 'MALFORMED_RESPONSE':
    case 'REFERENCE_MISMATCH':
      return 'malformed'
    case 'UNCERTAIN':
      return 'ambiguous-code'
    case 'DUPLICATE_REFERENCE':
      return 'duplicate'
    default:
      return 'final'
  }
}

function httpClass(status: number): FailureClass {
  if (status === 408 || status === 425) return 'http-408-425'
  return status >= 500 ? 'http-5xx' : 'final'
}

import type { Refusal } from '@pagakit/contract'

/** Statuses that can only refuse: under them a code that says otherwise proves nothing. */
export const refusingStatuses: ReadonlySet<number> = new Set([400, 404, 405, 413, 415])

/** HTTP 401 and 403. */
export const unauthorized = {
  verdict: 'refused',
  code: 'AUTHENTICATION_REFUSED',
  definite: true,
  reason: 'Paga does not accept the principal and credentials.',
  hint: 'Check both, and that they belong to this environment (test or live).',
} as const satisfies Refusal

/** HTTP 429. */
export const slowDown = {
  verdict: 'refused',
  code: 'RATE_LIMITED',
  definite: false,
  reason: 'Paga asks to slow down.',
} as const satisfies Refusal

/** An answer without a code. */
export const withoutCode = {
  verdict: 'refused',
  code: 'MALFORMED_RESPONSE',
  definite: false,
  reason: 'the answer has no response code.',
} as const satisfies Refusal

/** An answer that may belong to another call. */
export const anotherReference = {
  verdict: 'refused',
  code: 'REFERENCE_MISMATCH',
  definite: false,
  reason: 'the answer carries another reference than the request, or none, so it may belong to another call.',
} as const satisfies Refusal

/** Any other status that is no success. */
export function httpFailure(httpStatus: number): Refusal {
  return {
    verdict: 'refused',
    code: 'HTTP_FAILED',
    definite: false,
    reason: `the server answered with HTTP ${httpStatus}, which does not say whether it was carried out.`,
  }
}

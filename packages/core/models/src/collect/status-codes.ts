import type { CodeTable } from '@pagakit/contract'

/**
 * The status codes of the Collect API. Paga's page lists 0, 1, 2, -1 and -2; the others are known from other sources only, so
 * none of those proves anything but where it names one thing.
 */
export const collectCodes: CodeTable = {
  0: {
    name: 'SUCCESS',
    kind: 'success',
    meaning: 'The request was processed. Of a payment request: it was created, which is not yet a payment.',
    action: 'Wait for the callback, or use waitForPayment.',
  },
  1: {
    name: 'IN_PROCESS',
    kind: 'pending',
    meaning: 'Received, and queued to be processed.',
    action: 'Wait for the callback, or ask for the status.',
  },
  2: {
    name: 'PARTIAL_PAYMENT',
    kind: 'pending',
    meaning: 'A part of the amount was paid. Documented for callbacks only.',
    action: 'Wait for the rest.',
  },
  [-1]: {
    name: 'SYSTEM_ERROR',
    kind: 'ambiguous',
    meaning: 'Something went wrong while the request was processed.',
    action: 'Ask what became of the reference before you send it again.',
  },
  [-2]: {
    name: 'REQUEST_EXPIRED',
    kind: 'definite',
    meaning: 'The payment request has expired or was cancelled.',
    action: 'Make a new payment request under a new reference.',
  },
  [-3]: {
    name: 'REQUEST_CANCELLED',
    kind: 'definite',
    meaning: 'The payment request was cancelled. Unverified; the documents have -2 for it.',
    action: 'Make a new payment request under a new reference.',
  },
  105: {
    name: 'DUPLICATE_REFERENCE',
    kind: 'duplicate',
    meaning: 'The reference was received before. Unverified.',
    action: 'Ask what became of it before you use another reference.',
  },
  114: {
    name: 'FAILED',
    kind: 'ambiguous',
    meaning: 'The request failed. Unverified.',
    action: 'Ask what became of the reference before you send it again.',
  },
  115: {
    name: 'NOT_REFUNDABLE',
    kind: 'ambiguous',
    meaning: 'The payment request is fulfilled and cannot be refunded. Unverified.',
    action: 'Look at the status and the history of the payment request.',
  },
  121: {
    name: 'NOT_FOUND',
    kind: 'unknown-reference',
    meaning: 'Nothing is known under this reference or account (yet). Unverified.',
    action: 'Check the reference; right after sending, ask again.',
  },
  401: {
    name: 'NOT_AUTHORISED',
    kind: 'definite',
    error: 'AUTHENTICATION_REFUSED',
    meaning: 'The credentials or the hash are not right. Unverified.',
    action:
      'Check principal, credentials and hash key, and that they belong to this environment (test or live).',
  },
}

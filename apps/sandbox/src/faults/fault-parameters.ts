import type { WebhookFaultKind } from '../webhooks/webhook-faults.ts'

/** Where the books are when a fault strikes: as they were, or written. */
export type BooksSide = 'untouched' | 'moved'

/** Everything a fault may be told. */
export interface FaultParameters {
  /** Whether the operation is carried out first. @default 'untouched', of `latency` 'moved' */
  readonly books?: BooksSide
  /** How long it takes: of `latency` by the timer of the sandbox, else by its clock. */
  readonly milliseconds?: number
  /** Up to how many milliseconds more, drawn from the seed. @default 0 */
  readonly jitter?: number
  /** An HTTP status from 300 to 599. */
  readonly status?: number
  /** What `Retry-After` says, in seconds. @default no such header */
  readonly retryAfter?: number
  /** @default 'text/plain' */
  readonly contentType?: string
  /** A response code other than 0. */
  readonly code?: number
  /** Whether the reference is not known yet, or pending. @default 'unknown' */
  readonly as?: 'unknown' | 'pending'
}

/** What may be said, and what must be, by kind of fault. */
export const parametersByKind = {
  'lose-answer': { required: [], optional: [] },
  reset: { required: [], optional: [] },
  hang: { required: [], optional: ['books'] },
  latency: { required: ['milliseconds'], optional: ['jitter', 'books'] },
  'http-status': { required: ['status'], optional: ['retryAfter', 'books'] },
  html: { required: [], optional: ['books'] },
  truncate: { required: [], optional: [] },
  'content-type': { required: [], optional: ['contentType'] },
  code: { required: ['code'], optional: ['books'] },
  pending: { required: [], optional: ['milliseconds'] },
  'status-lag': { required: [], optional: ['milliseconds', 'as'] },
  'replay-duplicate': { required: [], optional: [] },
} as const

/** The name of a way in which answers misbehave. */
export type AnswerFaultKind = keyof typeof parametersByKind

/** The name of a way to misbehave. */
export type FaultKind = AnswerFaultKind | WebhookFaultKind

/** A kind of fault and what it is told, whether or not that is right. */
export type ToldFault = FaultParameters & { readonly kind: FaultKind }

type Listed<
  Kind extends AnswerFaultKind,
  Need extends 'required' | 'optional',
> = (typeof parametersByKind)[Kind][Need][number]

/** What a fault of a kind is told. */
export type ParametersOf<Kind extends AnswerFaultKind> = Required<
  Pick<FaultParameters, Listed<Kind, 'required'>>
> &
  Pick<FaultParameters, Listed<Kind, 'optional'>>

/** What is a right value of a parameter. */
export interface ParameterRule {
  readonly must: string
  readonly accepts: (value: unknown) => boolean
  /** Of a parameter that is one of a few texts: those. */
  readonly choices?: readonly string[]
  /** True for a parameter that is a number. */
  readonly isNumber?: boolean
}

/** What each parameter must be. */
export const parameterRules: Readonly<Record<keyof FaultParameters, ParameterRule>> = {
  books: oneOf('untouched', 'moved'),
  milliseconds: wholeNumber(1, 86_400_000),
  jitter: wholeNumber(0, 86_400_000),
  status: wholeNumber(300, 599),
  retryAfter: wholeNumber(0, 86_400),
  // What can stand in an HTTP header as it is.
  contentType: {
    must: 'must be printable ASCII',
    accepts: (value) => typeof value === 'string' && /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value),
  },
  // A success that moved nothing would be a lie that no Paga tells.
  code: {
    isNumber: true,
    must: 'must be a whole number other than 0',
    accepts: (value) => Number.isSafeInteger(value) && value !== 0,
  },
  as: oneOf('unknown', 'pending'),
}

function oneOf(...values: readonly string[]): ParameterRule {
  return {
    choices: values,
    must: `must be one of ${values.join(', ')}`,
    accepts: (value) => values.includes(String(value)),
  }
}

function wholeNumber(least: number, most: number): ParameterRule {
  return {
    isNumber: true,
    must: `must be a whole number from ${least} to ${most}`,
    accepts: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
  }
}

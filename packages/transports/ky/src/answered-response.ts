import type { TransportAnswer } from '@pagakit/contract'

/**
 * What ky is given instead of a `Response`: just enough for ky to hand it back untouched.
 *
 * With no hook, no retry and no thrown status, ky 2 looks at `ok`, `type` and the tag, and at nothing else.
 */
export class AnsweredResponse {
  readonly ok = true
  readonly type = 'default'
  readonly answer: TransportAnswer

  constructor(answer: TransportAnswer) {
    this.answer = answer
  }

  get [Symbol.toStringTag](): string {
    return 'Response'
  }
}

/** The machine code of a refusal. */
export type RefusalReason =
  | 'wrong-method'
  | 'wrong-path'
  | 'wrong-type'
  | 'too-large'
  | 'too-slow'
  | 'unreadable'
  | 'unknown-message'
  | 'odd-field'
  | 'unauthorized'
  | 'test-mismatch'
  | 'unsigned'
  | 'wrong-hash'
  | 'short-list'
  | 'conflict'
  | 'not-confirmed'
  | 'confirm-failed'
  | 'work-failed'

/** Why a message was not taken, with the HTTP status Paga gets and the words of it. */
export const refusals: Readonly<Record<RefusalReason, readonly [httpStatus: number, message: string]>> = {
  'wrong-method': [405, 'Only POST is taken here.'],
  'wrong-path': [404, 'There is nothing under this path.'],
  'wrong-type': [415, 'The content-type must be application/json, and the body not encoded.'],
  'too-large': [413, 'The body is too large.'],
  'too-slow': [408, 'The body took too long to arrive.'],
  unreadable: [400, 'The body cannot be read.'],
  'unknown-message': [400, 'The body is no message that is known here.'],
  'odd-field': [400, 'A field has a form that it cannot have.'],
  unauthorized: [401, 'The credentials are missing or wrong.'],
  'test-mismatch': [401, 'isTest does not belong to these credentials.'],
  unsigned: [401, 'The hash is missing.'],
  'wrong-hash': [401, 'The hash is wrong.'],
  'short-list': [401, 'The list of hashed fields leaves out what must be hashed, or has another order.'],
  conflict: [409, 'The message was told before with other contents.'],
  'not-confirmed': [503, 'Paga does not confirm this yet.'],
  'confirm-failed': [503, 'It could not be confirmed.'],
  'work-failed': [503, 'It could not be handled now.'],
}

/** Thrown on the way of a message and caught at its end; never leaves the package. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: RefusalReason

  /** `detail` is for the owner of the server and is not sent; neither it nor a message holds a secret. */
  constructor(reason: RefusalReason, detail?: string, cause?: unknown) {
    super(detail ?? refusals[reason][1], cause === undefined ? undefined : { cause })
    this.reason = reason
  }
}

/**
 * What sending an operation does, which decides what may be sent again.
 *
 * - `read`: looks something up. Repeatable with a new reference.
 * - `status`: asks about an earlier reference. Repeatable as it is.
 * - `validate`: checks without moving money. Repeatable with a new reference.
 * - `money`: moves money. Never sent again by itself once a byte was written.
 * - `write`: changes an account. Never sent again by itself once a byte was written.
 * - `exchange`: spends a one-time code. Never sent again.
 * - `refresh`: renews a token.
 */
export type Effect = 'read' | 'status' | 'validate' | 'money' | 'write' | 'exchange' | 'refresh'

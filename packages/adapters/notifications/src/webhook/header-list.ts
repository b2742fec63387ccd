import type { Webhook } from '@pagakit/models/notifications'
import { Refusal } from '../http/refusal.ts'

const mostFields = 32
const PATH = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/

/** The fields a message of the header form says it hashed. */
export interface HeaderList {
  /** In the order of the header, under the names of today. */
  readonly fields: readonly string[]
  /** Those at the start, which must be there and cannot be mistaken for one another. */
  readonly covered: readonly string[]
}

/**
 * Reads `x-paga-hash-parameters`. Whoever sends it chooses it: a list with `statusCode` alone would let an old message sign
 * anything. So it must begin with what the webhook says, in that order, or, where you know it, be the one you gave.
 *
 * @throws Refusal `short-list`.
 */
export function readHeaderList(
  header: string,
  { headerStarts, olderNames }: Webhook,
  known: readonly string[] | undefined,
): HeaderList {
  const fields = header
    .split(',')
    .map((name) => name.trim())
    .map((name) => (Object.hasOwn(olderNames, name) ? (olderNames[name] ?? name) : name))
  const isList = fields.length <= mostFields && fields.every((name) => PATH.test(name))
  if (!isList || new Set(fields).size < fields.length) throw new Refusal('short-list')
  if (known !== undefined) {
    if (known.join() === fields.join()) return { fields, covered: fields }
    throw new Refusal('short-list', 'The list of hashed fields is not the one of headerParameters.')
  }
  const start = headerStarts.find((names) => names.every((name, index) => name === fields[index]))
  if (start === undefined) throw new Refusal('short-list')
  return { fields, covered: fields.slice(0, start.length) }
}

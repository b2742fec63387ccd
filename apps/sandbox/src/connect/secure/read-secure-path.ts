import type { Pair } from '@pagakit/codecs/form'
import type { Operation } from '@pagakit/contract'
import { connectApi } from '@pagakit/models/connect'

/** What the path of a secured operation says. */
export interface SecurePath {
  readonly operation: Operation
  /** Its members, decoded, in their order. */
  readonly pairs: readonly Pair[]
}

const described: readonly Operation[] = Object.values(connectApi.operations)

/** Every operation by how its path begins, the longest first: `moneyTransfer/v2` is not a member of `moneyTransfer`. */
const operations: readonly (readonly [start: readonly string[], operation: Operation])[] = described
  .filter(({ permission }) => permission !== undefined)
  .map((operation) => [startOf(operation).split('/'), operation] as const)
  .sort(([one], [other]) => other.length - one.length)

/**
 * Reads the path of a secured operation: its name, then members as pairs of segments in any order.
 *
 * Each segment is decoded by itself, so that whatever a value holds it stays one value. A slash too many is passed over,
 * and a value that is empty is there as an empty text. Undefined for no operation; a text says what is wrong with the path.
 */
export function readSecurePath(path: string): SecurePath | string | undefined {
  for (const [start, operation] of operations) {
    const rest = restAfter(start, path.split('/'))
    if (rest !== undefined) return readMembers(rest, operation)
  }
  return undefined
}

function readMembers(rest: readonly string[], operation: Operation): SecurePath | string {
  const segments = decoded(rest.length % 2 === 1 && rest.at(-1) === '' ? rest.slice(0, -1) : rest)
  if (segments === undefined) return 'The path has a percent sign that begins no escape of UTF-8.'
  const pairs = segments.flatMap((name, index): Pair[] =>
    index % 2 === 0 ? [[name, segments[index + 1] ?? '']] : [],
  )
  const stranger = pairs.find(([name]) => !Object.hasOwn(operation.requestShape.fields, name))
  if (stranger !== undefined) return 'The path names a member that the operation does not have.'
  return { operation, pairs }
}

/** The segments after those of the start, with empty ones passed over on the way; undefined where it begins otherwise. */
function restAfter(start: readonly string[], segments: readonly string[]): readonly string[] | undefined {
  let rest = withoutEmpty(segments)
  for (const segment of start.filter((name) => name !== '')) {
    if (rest[0] !== segment) return undefined
    rest = withoutEmpty(rest.slice(1))
  }
  return rest
}

function withoutEmpty(segments: readonly string[]): readonly string[] {
  const first = segments.findIndex((segment) => segment !== '')
  return first < 0 ? [] : segments.slice(first)
}

/** What the paths of all forms of an operation have in common: everything before the first member. */
function startOf({ bindings: [{ path }] }: Operation): string {
  const [start = ''] = path.split('/{')
  return start === path ? path : start.slice(0, start.lastIndexOf('/'))
}

function decoded(segments: readonly string[]): readonly string[] | undefined {
  try {
    return segments.map(decodeURIComponent)
  } catch {
    return undefined
  }
}

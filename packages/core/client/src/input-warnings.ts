import type { Operation } from '@pagakit/contract'
import { hasAmbiguousReference } from './prepare.ts'

/** What is doubtful about an input, in words for a log. What is wrong with it is not said here: the call will say it. */
export function inputWarnings(
  operation: Operation,
  input: unknown,
  references: 'warn' | 'strict' | undefined,
): readonly string[] {
  if (typeof input !== 'object' || input === null) return []
  const isAmbiguous = references !== 'strict' && hasAmbiguousReference(operation, { ...input })
  const caution = cautionOf(operation, input)
  return [...(isAmbiguous ? [endsInDigit] : []), ...(caution === undefined ? [] : [caution])]
}

const endsInDigit =
  'a reference that ends in a digit cannot be told from the amount in the hash; end references with a letter'

function cautionOf({ caution, request }: Operation, input: object): string | undefined {
  if (caution === undefined) return undefined
  const result = request['~standard'].validate(input)
  if (result instanceof Promise || result.issues !== undefined) return undefined
  return caution(Object.fromEntries(Object.entries(Object(result.value))))
}

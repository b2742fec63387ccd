import type { Operation, SchemaIssue, SchemaOutput, SchemaResult } from '@pagakit/contract'
import type { Decision } from './decision.ts'
import type { World } from './world.ts'

/** What an operation does in the sandbox, tied to its descriptor. */
export interface Behaviour {
  readonly operation: Operation
  /** Holds a decoded request against the model of the operation. */
  admit(request: Readonly<Record<string, unknown>>): Admission
}

/** Either a request that fits its model, ready to be decided, or why it does not fit. */
export type Admission =
  | { readonly decide: (world: World) => Decision; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

/**
 * Writes down what an operation does: a pure function from the request, as its model gives it, to a decision.
 *
 * @example
 * export const getBanks = defineBehaviour(operation, () => told({ bank: banks }))
 */
export function defineBehaviour<Op extends Operation>(
  operation: Op,
  decide: (input: SchemaOutput<Op['request']>, world: World) => Decision,
): Behaviour {
  return {
    operation,
    admit: (request) => {
      const result = validate(operation, request)
      if (result.issues !== undefined) return { issues: result.issues }
      const { value } = result
      return { decide: (world) => decide(value, world) }
    },
  }
}

/** Holds a decoded request against the model of its operation. */
export function validate<Op extends Operation>(
  operation: Op,
  request: Readonly<Record<string, unknown>>,
): SchemaResult<SchemaOutput<Op['request']>> {
  const schema: Op['request'] = operation.request
  const result = schema['~standard'].validate(request)
  if (result instanceof Promise) throw new TypeError(`the model of ${operation.name} is asynchronous`)
  return result
}

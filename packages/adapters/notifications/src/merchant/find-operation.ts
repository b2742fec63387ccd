import type { Operation } from '@pagakit/contract'
import { reverseOperations } from '@pagakit/models/notifications'

/** The name of an operation of the reverse API. */
export type ReverseOperationName = keyof typeof reverseOperations

/** Every spelling there is, by the last part of its path. */
const operations: ReadonlyMap<string, Operation<ReverseOperationName>> = new Map(
  Object.values(reverseOperations).flatMap((operation: Operation<ReverseOperationName>) =>
    operation.bindings.map(({ path }) => [lastPart(path), operation] as const),
  ),
)

/** Finds the operation a path names, whatever stands before it: each of Paga's sample servers has another base. */
export function findOperation(path: string): Operation<ReverseOperationName> | undefined {
  return operations.get(lastPart(path))
}

function lastPart(path: string): string {
  return path.replace(/\/$/, '').split('/').at(-1) ?? ''
}

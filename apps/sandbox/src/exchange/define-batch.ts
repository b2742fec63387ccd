import type { Operation, SchemaIssue, SchemaOutput } from '@pagakit/contract'
import { type Admission, validate } from './behaviour.ts'
import type { Decision } from './decision.ts'
import type { World } from './world.ts'

type Members = Readonly<Record<string, unknown>>

/** What a bulk operation does in the sandbox, tied to its descriptor. */
export interface BatchBehaviour {
  readonly operation: Operation
  /** Holds a decoded request against the model of the operation, and each of its items. */
  admitItems(request: Members): BatchAdmission
}

/** Either the items of a request whose size and envelope are right, or what is wrong with it as a whole. */
export type BatchAdmission =
  | { readonly items: readonly AdmittedItem[]; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

/** An item of a bulk request. */
export interface AdmittedItem {
  /** As it was given; empty where there is none. */
  readonly reference: string
  /** The operation it would be if it were sent alone, as the books know it. */
  readonly name: string
  readonly given: Members
  readonly admission: Admission
}

type Batch<Op extends Operation> = SchemaOutput<Op['request']>
type Item<Op extends Operation> = Batch<Op> extends { readonly items: readonly (infer Each)[] } ? Each : never

/**
 * Writes down what a bulk operation does with each of its items, one after the other. An item that does not fit its model is
 * refused alone, and so is the second of two with the same reference; the size of the list and what stands beside it concern
 * all.
 *
 * @param single The name of the operation each item would be if it were sent alone.
 *
 * @example
 * export const airtimePurchaseBulk = defineBatch(operation, 'airtimePurchase', decideAirtime)
 */
export function defineBatch<Op extends Operation>(
  operation: Op,
  single: string,
  decide: (item: Item<Op>, world: World, batch: Batch<Op>) => Decision,
): BatchBehaviour {
  const admitItem = (request: Members, given: Members): AdmittedItem => {
    const reference = typeof given['referenceNumber'] === 'string' ? given['referenceNumber'] : ''
    const result = validate(operation, { ...request, items: [given] })
    const common = { reference, name: single, given }
    if (result.issues !== undefined) return { ...common, admission: { issues: result.issues.map(ofItem) } }
    const batch: Batch<Op> = result.value
    // The model has put exactly the one item there, in the form it gives to items.
    const [item] = (batch as { readonly items: readonly [Item<Op>] }).items
    return { ...common, admission: { decide: (world) => decide(item, world, batch) } }
  }
  return {
    operation,
    admitItems: (request) => {
      const { items } = request
      const issue = issueOfAll(operation, request)
      if (issue !== undefined) return { issues: [issue] }
      if (!Array.isArray(items))
        throw new TypeError(`the model of ${operation.name} takes a batch without items`)
      return { items: items.map((item) => admitItem(request, Object(item))) }
    },
  }
}

/** What is wrong with the request as a whole, whatever its items are. */
function issueOfAll(operation: Operation, request: Members): SchemaIssue | undefined {
  const { items } = request
  // With references of their own, for the books refuse the second item of a reference, and that one alone.
  const distinct = Array.isArray(items)
    ? items.map((item, index) => ({ ...Object(item), referenceNumber: `ITEM-${index}` }))
    : items
  return validate(operation, { ...request, items: distinct }).issues?.find(
    ({ path = [] }) => path.length === 1,
  )
}

/** Seen from the item: without the list and the place in it. */
function ofItem(issue: SchemaIssue): SchemaIssue {
  return { ...issue, path: issue.path?.slice(2) }
}

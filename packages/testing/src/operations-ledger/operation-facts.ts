import type { FieldShape, Operation, Recipe } from '@pagakit/contract'
import type { Facts } from './fact.ts'

/** What a descriptor says of its operation. */
export function operationFacts(operation: Operation): Facts {
  const [{ method, path }] = operation.bindings
  const { requestShape, responseShape, hash, effect, reference } = operation
  return new Map([
    ['name', operation.name],
    ['section', /section (\d+)$/.exec(operation.section)?.[1] ?? 'none'],
    ['method', method],
    ['path', path],
    ['availability', operation.availability],
    ['effect', typeof effect === 'function' ? 'depends on the input' : effect],
    ['reference', reference?.role ?? 'none'],
    ['hash.documented', order(hash.documented)],
    ['hash.current', order(hash.current)],
    ['request', Object.keys(requestShape.fields).join(', ')],
    ...fieldFacts(requestShape.fields, 'request.'),
    ...fieldFacts(responseShape.fields, 'response.'),
  ])
}

function order(recipe: Recipe): string {
  return recipe.map((term) => (typeof term === 'string' ? term : JSON.stringify(term))).join(' + ')
}

function fieldFacts(fields: Readonly<Record<string, FieldShape>>, prefix: string): [string, string][] {
  return Object.entries(fields).flatMap(([name, field]): [string, string][] => {
    const path = prefix + name
    return [
      [`${path}.kind`, field.kind],
      [`${path}.required`, field.required ? 'yes' : 'no'],
      ...(field.values === undefined
        ? []
        : [[`${path}.values`, field.values.join(' | ')] as [string, string]]),
      ...fieldFacts(field.fields ?? {}, `${path}.`),
      ...fieldFacts(field.items?.fields ?? {}, `${path}[].`),
    ]
  })
}

import type { FieldShape, ObjectShape, Operation, Recipe, RecipeTerm } from '@pagakit/contract'
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
    ...fieldFacts(requestFields(requestShape), 'request.'),
    ...fieldFacts(responseShape.fields, 'response.'),
  ])
}

/** Of several shapes, each field as the first shape that has it: the documents' shape comes first. */
function requestFields({ fields, alternatives = [] }: ObjectShape): ObjectShape['fields'] {
  return Object.assign({ ...fields }, ...alternatives.toReversed().map((shape) => shape.fields))
}

function order(recipe: Recipe): string {
  return recipe.flatMap(termTexts).join(' + ')
}

/** A term as the ledger writes it. */
function termTexts(term: RecipeTerm): readonly string[] {
  if (typeof term === 'string') return [term]
  if ('count' in term) return [`${term.count}.length`]
  if ('first' in term) return term.paths.map((path) => `${term.first}[0].${path}`)
  if ('has' in term) return [`(${term.has} ? ${term.paths.join(' + ')} : ${term.otherwise.join(' + ')})`]
  return [`${term.path} as ${term.text}`]
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

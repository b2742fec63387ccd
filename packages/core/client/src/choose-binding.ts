import {
  type Binding,
  type FieldKind,
  type FieldShape,
  type Operation,
  placeholdersOf,
} from '@pagakit/contract'
import type { InputIssue } from './check-input.ts'

type Members = Readonly<Record<string, unknown>>

/** Either the binding that carries a request, or why none does. */
export type ChosenBinding =
  | { readonly binding: Binding; readonly issues?: undefined }
  | { readonly issues: readonly InputIssue[] }

/**
 * The first binding that can carry every given member, or the one that is asked for by its name. Where none can, the
 * reasons are those of the binding that comes nearest.
 */
export function chooseBinding(
  { bindings, requestShape }: Operation,
  value: Members,
  wanted?: string,
): ChosenBinding {
  const [first] = bindings
  // What nearly every operation has carries whatever passed its model; no call of it pays for the search.
  if (wanted === undefined && bindings.length === 1 && first.rest === 'json' && !first.path.includes('{')) {
    return { binding: first }
  }
  const candidates = wanted === undefined ? bindings : bindings.filter(({ name }) => name === wanted)
  let nearest: readonly InputIssue[] | undefined
  for (const binding of candidates) {
    const issues = misfits(binding, value, requestShape.fields)
    if (issues.length === 0) return { binding }
    if (nearest === undefined || issues.length < nearest.length) nearest = issues
  }
  return { issues: nearest ?? [noSuchBinding(bindings)] }
}

/** Why a binding cannot carry a request; nothing where it can. */
function misfits(
  binding: Binding,
  value: Members,
  fields: Readonly<Record<string, FieldShape>>,
): InputIssue[] {
  const inPath = new Set(placeholdersOf(binding.path))
  const missing = [...inPath].filter((name) => value[name] === undefined).map(notGiven)
  const stray = Object.keys(value).flatMap((name) => {
    const reason = inPath.has(name) ? pathMisfit(value[name]) : restMisfit(binding, fields[name])
    return reason === undefined ? [] : [cannotBeSent(name, reason, binding)]
  })
  return [...missing, ...stray]
}

/** A URL has no way to write the segments `.` and `..`: every reader takes them for steps, escaped as well. */
function pathMisfit(member: unknown): string | undefined {
  if (typeof member === 'object') return 'cannot stand in a path'
  return member === '.' || member === '..' || member === '' ? 'cannot stand in a path as it is' : undefined
}

/** What each place beside the path has room for. */
const hasRoom: Readonly<Record<Binding['rest'], (field: FieldShape) => boolean>> = {
  json: ({ kind }) => kind !== 'file',
  form: isFlat,
  query: isFlat,
  multipart: () => true,
  none: () => false,
}

const scalars: ReadonlySet<FieldKind> = new Set<FieldKind>(['text', 'amount', 'integer', 'boolean'])

/** True for a scalar, and for a list of some. */
function isFlat({ kind, items }: FieldShape): boolean {
  return scalars.has(kind === 'list' && items !== undefined ? items.kind : kind)
}

function restMisfit({ rest }: Binding, field: FieldShape | undefined): string | undefined {
  if (field === undefined || hasRoom[rest](field)) return undefined
  return rest === 'none' ? 'is not sent in a request of this form' : `does not go into a ${rest}`
}

function notGiven(field: string): InputIssue {
  return { field, reason: 'is missing', fix: 'the path of the request needs it' }
}

function cannotBeSent(field: string, reason: string, { name }: Binding): InputIssue {
  return {
    field,
    reason: `${reason}${name === undefined ? '' : ` (binding ${name})`}`,
    fix: 'give another value, leave it out, or choose another binding where there is one',
  }
}

function noSuchBinding(bindings: readonly Binding[]): InputIssue {
  const names = bindings.flatMap(({ name }) => name ?? [])
  return {
    field: 'options.binding',
    reason: 'is not a binding of this operation',
    fix:
      names.length === 0 ? 'it has only one, so leave the option out' : `choose one of ${names.join(', ')}`,
  }
}

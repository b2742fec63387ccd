import type { FieldShape, ObjectShape, Operation, SchemaIssue } from '@pagakit/contract'
import { likelyName } from './likely-name.ts'

/** One reason why an input was refused. */
export interface InputIssue {
  /** The dotted path of the field: `amount`, `items.0.amount`. */
  readonly field: string
  readonly reason: string
  readonly fix: string
}

/** Either the input as the model gives it back, or every reason against it. */
export type CheckedInput =
  | { readonly value: Readonly<Record<string, unknown>>; readonly issues?: undefined }
  | { readonly issues: readonly InputIssue[] }

/**
 * Checks an input against its operation: fields it does not know first, then the model. Pure. Where a request may have
 * several shapes, the reasons are those of the one that was most likely meant.
 */
export function checkInput(operation: Operation, input: Readonly<Record<string, unknown>>): CheckedInput {
  const { alternatives } = operation.requestShape
  const meant = alternatives === undefined ? 0 : bestFit(alternatives, input)
  const shape = alternatives?.[meant] ?? operation.requestShape
  const unknown: InputIssue[] = []
  findUnknown(input, shape.fields, '', unknown)
  const result = operation.request['~standard'].validate(input)
  if (result instanceof Promise)
    throw new TypeError(`the model of ${operation.name} is asynchronous; models must not be`)
  const issues = result.issues?.flatMap((issue) => issue.errors?.[meant] ?? [issue]) ?? []
  const refused = issues.map((issue) => describeIssue(issue, input, shape))
  if (unknown.length > 0 || result.issues !== undefined) return { issues: [...unknown, ...refused] }
  // A model of an operation is an object model, so what it gives back has members.
  return { value: result.value as Readonly<Record<string, unknown>> }
}

/** Which of several shapes an input was meant to have: the one it differs from least. */
function bestFit(alternatives: readonly ObjectShape[], input: Readonly<Record<string, unknown>>): number {
  const misfits = alternatives.map(({ fields }) => {
    const unknown = Object.keys(input).filter((name) => !Object.hasOwn(fields, name))
    const missing = Object.keys(fields).filter((name) => fields[name]?.required && input[name] === undefined)
    return unknown.length + missing.length
  })
  return misfits.indexOf(Math.min(...misfits))
}

// A loop that makes nothing while nothing is wrong: it runs for every call.
function findUnknown(
  value: object,
  fields: Readonly<Record<string, FieldShape>>,
  prefix: string,
  issues: InputIssue[],
): void {
  for (const name of Object.keys(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) issues.push(unknownField(prefix + name, name, Object.keys(fields)))
    else findUnknownWithin(Reflect.get(value, name), field, prefix, name, issues)
  }
}

function findUnknownWithin(
  value: unknown,
  { fields, items }: FieldShape,
  prefix: string,
  name: string | number,
  issues: InputIssue[],
): void {
  if (typeof value !== 'object' || value === null) return
  const path = `${prefix}${name}.`
  if (!Array.isArray(value)) {
    if (fields) findUnknown(value, fields, path, issues)
  } else if (items) {
    for (const [index, item] of value.entries()) findUnknownWithin(item, items, path, index, issues)
  }
}

function unknownField(path: string, name: string, known: readonly string[]): InputIssue {
  const meant = likelyName(name, known)
  return {
    field: path,
    reason: 'is not a field of this operation',
    fix: meant === undefined ? `the fields are ${known.join(', ')}` : `did you mean ${meant}?`,
  }
}

/** A model's messages read "reason; fix"; a field that is simply missing is explained by its description. */
function describeIssue(issue: SchemaIssue, input: unknown, shape: ObjectShape): InputIssue {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
  const field = fieldAt(shape, path)
  const isMissing = valueAt(input, path) === undefined && field?.required === true
  const [reason = '', ...fix] = issue.message.split('; ')
  return {
    field: path.join('.') || 'input',
    reason: isMissing ? 'is missing' : reason,
    fix:
      fix.length > 0 && !isMissing
        ? fix.join('; ')
        : (field?.description ?? 'see the fields of the operation'),
  }
}

function fieldAt(shape: ObjectShape, path: readonly string[]): FieldShape | undefined {
  const [first = '', ...rest] = path
  return rest.reduce<FieldShape | undefined>(
    (field, name) => (field?.kind === 'list' ? field.items : field?.fields?.[name]),
    Object.hasOwn(shape.fields, first) ? shape.fields[first] : undefined,
  )
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (current, name) =>
      typeof current === 'object' && current !== null ? Reflect.get(current, name) : undefined,
    value,
  )
}

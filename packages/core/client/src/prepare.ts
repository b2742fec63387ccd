import {
  type AmountText,
  type AnswerFormat,
  type Codecs,
  createReference,
  effectOf,
  endsInDigit,
  type FieldShape,
  type Operation,
  type RandomBytes,
  textsOf,
  writeAmount,
} from '@pagakit/contract'
import { checkInput, type InputIssue } from './check-input.ts'
import { chooseBinding } from './choose-binding.ts'
import { invalidInput } from './invalid-input.ts'
import { PreparedCall } from './prepared-call.ts'
import { writeRequest } from './write-request.ts'

/** How requests are written. */
export interface PrepareSettings {
  readonly codecs: Codecs
  /** What references and boundaries are drawn from. */
  readonly randomBytes: RandomBytes
  /** The name of the binding to use. @default the first that carries every member */
  readonly binding?: string | undefined
  /** How Paga is asked to answer. @default 'json' */
  readonly accept?: AnswerFormat | undefined
  /** How amounts are written. @default 'shortest' */
  readonly amountText?: AmountText | undefined
  /** Whether a reference of yours that ends in a digit is taken, with one warning, or refused. @default 'warn' */
  readonly references?: 'warn' | 'strict' | undefined
}

/**
 * The first room of a call: checks the input, makes the reference where that is allowed, and writes address and body.
 * Pure but for the random bytes of a made reference or of a boundary.
 *
 * @throws PagaError `INVALID_INPUT`; nothing was sent
 */
export function prepare(operation: Operation, input: unknown, settings: PrepareSettings): PreparedCall {
  const members = withReference(operation, membersOf(operation, input), settings.randomBytes)
  const checked = checkInput(operation, members)
  if (checked.issues !== undefined) throw invalidInput(operation, checked.issues)
  if (settings.references === 'strict' && hasAmbiguousReference(operation, checked.value)) {
    throw invalidInput(operation, [ambiguousReference(operation)])
  }
  const value = writeAmounts(checked.value, operation.requestShape.fields, settings.amountText ?? 'shortest')
  if (settings.accept !== undefined && settings.codecs[settings.accept] === undefined) {
    throw invalidInput(operation, [noSuchFormat])
  }
  const chosen = chooseBinding(operation, value, settings.binding)
  if (chosen.issues !== undefined) throw invalidInput(operation, chosen.issues)
  const written = writeRequest(operation, value, chosen.binding, settings)
  return new PreparedCall(operation, effectOf(operation, value), value, written, settings.accept)
}

/**
 * True for a money reference of the caller's that ends in a digit: the hash has no separators, so another split of the
 * same text would be a shorter reference and a larger amount.
 */
export function hasAmbiguousReference(
  operation: Operation,
  value: Readonly<Record<string, unknown>>,
): boolean {
  const { reference, hash } = operation
  if (hash.documented.length === 0) return false
  if (reference?.role !== 'caller' || effectOf(operation, value) !== 'money') return false
  const text = hashedReference(operation, value)
  return typeof text === 'string' && endsInDigit(text)
}

/** The reference that stands before an amount in the hash: of a bulk request, that of its first item. */
function hashedReference({ reference, items }: Operation, value: Readonly<Record<string, unknown>>): unknown {
  if (items === undefined) return value[reference?.field ?? '']
  return textsOf(value).text(`${items.list}.0.referenceNumber`)
}

/** True where every attempt gets a reference of its own: it is only a request id, and the caller gave none. */
export function hasMadeReference({ reference }: Operation, input: unknown): boolean {
  if (reference?.role !== 'made') return false
  return typeof input !== 'object' || input === null || Reflect.get(input, reference.field) === undefined
}

const noSuchFormat: InputIssue = {
  field: 'options.accept',
  reason: 'is a format this API does not answer in',
  fix: "use 'json', or leave the option out",
}

function ambiguousReference({ items }: Operation): InputIssue {
  return {
    field: items === undefined ? 'referenceNumber' : `${items.list}.0.referenceNumber`,
    reason: 'ends in a digit, which the hash cannot tell from the first digit of the amount',
    fix: 'end it with a letter, or use createReference()',
  }
}

function membersOf(operation: Operation, input: unknown): Record<string, unknown> {
  if (input === undefined) return {}
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const issue = {
      field: 'input',
      reason: 'is not an object',
      fix: `call ${operation.name}({ ... }) with its fields`,
    }
    throw invalidInput(operation, [issue])
  }
  const members: Record<string, unknown> = { ...input }
  if (!Object.values(members).includes(undefined)) return members
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined))
}

function withReference(
  operation: Operation,
  members: Record<string, unknown>,
  randomBytes: RandomBytes,
): Record<string, unknown> {
  const { reference } = operation
  if (reference === undefined || !hasMadeReference(operation, members)) return members
  return { ...members, [reference.field]: createReference(randomBytes) }
}

function writeAmounts(
  value: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, FieldShape>>,
  form: AmountText,
): Readonly<Record<string, unknown>> {
  if (form === 'shortest') return value
  const entries = Object.entries(value).map(([name, member]) => [
    name,
    writeMember(member, fields[name], form),
  ])
  return Object.fromEntries(entries)
}

function writeMember(value: unknown, field: FieldShape | undefined, form: AmountText): unknown {
  if (field?.kind === 'amount' && typeof value === 'string') return writeAmount(value, form)
  if (Array.isArray(value)) return value.map((item) => writeMember(item, field?.items, form))
  return field?.fields && typeof value === 'object' && value !== null
    ? writeAmounts(Object.fromEntries(Object.entries(value)), field.fields, form)
    : value
}

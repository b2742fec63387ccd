import { type Amount, type FieldKind, readAmount } from '@pagakit/contract'
import * as z from 'zod'

/** What a field carries beside its schema; {@link shapeOf} reads it back. */
export interface FieldMeta {
  readonly kind: FieldKind
  readonly description: string
  readonly sensitive?: boolean
  readonly date?: boolean
  readonly values?: readonly string[]
  readonly maxBytes?: number
}

/** The one registry that ties a field's schema to its description. */
export const fieldMeta: z.core.$ZodRegistry<FieldMeta> = z.registry<FieldMeta>()

/** Limits of a text field beyond "not empty". */
export interface TextLimits {
  /** The most characters. */
  readonly max?: number
  /** What the text must look like, and the same in words: "must be ten digits". */
  readonly pattern?: RegExp
  readonly must?: string
  /** True for credentials, PINs and codes: shown nowhere. */
  readonly sensitive?: boolean
}

/** A text a caller sends. Never empty: a field without a value is left out. */
export function text(description: string, limits: TextLimits = {}): z.ZodString {
  let schema = z
    .string({ error: 'must be a text' })
    .min(1, { error: 'is empty; leave the field out instead', abort: true })
  if (limits.max !== undefined)
    schema = schema.max(limits.max, { error: `is longer than ${limits.max} characters` })
  if (limits.pattern !== undefined)
    schema = schema.regex(limits.pattern, { error: limits.must ?? 'has another form' })
  return schema.register(fieldMeta, {
    kind: 'text',
    description,
    ...(limits.sensitive ? { sensitive: true } : {}),
  })
}

/** A text a caller picks from a closed list. */
export function choice<const Values extends readonly [string, ...string[]]>(
  description: string,
  values: Values,
): z.ZodEnum<{ [Value in Values[number]]: Value }> {
  const schema = z.enum(values, { error: `must be one of ${values.join(', ')}` })
  return schema.register(fieldMeta, { kind: 'text', description, values })
}

/** An amount a caller sends: any {@link Amount} in, its shortest decimal text out. More than zero. */
export function amount(description: string): z.ZodTransform<string, Amount> {
  const schema = z.transform<Amount, string>((value, context) => {
    const reading = readAmount(value)
    if (reading.text !== undefined && reading.text !== '0') return reading.text
    const { reason = 'is zero', fix = 'an operation needs an amount of at least 0.01' } = reading
    context.issues.push({ code: 'custom', message: `${reason}; ${fix}`, input: value })
    return ''
  })
  return schema.register(fieldMeta, { kind: 'amount', description })
}

/** A whole number a caller sends. */
export function integer(description: string, limits: { readonly min?: number } = {}): z.ZodInt {
  const { min = 0 } = limits
  const schema = z.int({ error: 'must be a whole number' }).min(min, { error: `is less than ${min}` })
  return schema.register(fieldMeta, { kind: 'integer', description })
}

/** A yes or no a caller sends. */
export function flag(description: string): z.ZodBoolean {
  return z.boolean({ error: 'must be true or false' }).register(fieldMeta, { kind: 'boolean', description })
}

/** A list with at least one entry. */
export function list<Item extends z.ZodType>(
  description: string,
  item: Item,
  limits: { readonly max?: number } = {},
): z.ZodArray<Item> {
  let schema = z.array(item, { error: 'must be a list' }).min(1, { error: 'has no entry' })
  if (limits.max !== undefined)
    schema = schema.max(limits.max, { error: `has more than ${limits.max} entries; send it in parts` })
  return schema.register(fieldMeta, { kind: 'list', description })
}

/** A free map of texts, passed through as it is. */
export function map(description: string): z.ZodRecord<z.ZodString, z.ZodString> {
  const member = z.string({ error: 'must be a text' })
  const schema = z.record(z.string(), member, { error: 'must be an object of texts' })
  return schema.register(fieldMeta, { kind: 'object', description })
}

/** An object whose members are known, in a request or an answer. */
export function group<Model extends z.ZodObject>(description: string, model: Model): Model {
  fieldMeta.add(model, { kind: 'object', description })
  return model
}

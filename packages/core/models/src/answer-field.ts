import * as z from 'zod'
import { fieldMeta } from './field.ts'

/** A text of an answer. Secrets Paga hands out, such as withdrawal codes, are `sensitive`. */
export function answerText(description: string, options: { readonly sensitive?: boolean } = {}): z.ZodString {
  return z.string().register(fieldMeta, { kind: 'text', description, ...options })
}

/** A text of an answer with known values. The type is closed; other values pass at run time, for Paga may add some. */
export function answerChoice<const Values extends readonly [string, ...string[]]>(
  description: string,
  values: Values,
): z.ZodCustom<Values[number], Values[number]> {
  const schema = z.custom<Values[number]>((value) => typeof value === 'string')
  return schema.register(fieldMeta, { kind: 'text', description, values })
}

/** An amount or rate of an answer: a decimal string in its shortest form, `'600'` for `600.0`. */
export function answerAmount(description: string): z.ZodString {
  const schema = z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'is not a decimal number' })
  return schema.register(fieldMeta, { kind: 'amount', description })
}

/** A whole number of an answer. */
export function answerInteger(description: string): z.ZodNumber {
  return z.number().register(fieldMeta, { kind: 'integer', description })
}

/** A yes or no of an answer. */
export function answerFlag(description: string): z.ZodBoolean {
  return z.boolean().register(fieldMeta, { kind: 'boolean', description })
}

/** A list of an answer; may be empty. */
export function answerList<Item extends z.ZodType>(description: string, item: Item): z.ZodArray<Item> {
  return z.array(item).register(fieldMeta, { kind: 'list', description })
}

/** A free object of an answer, passed through as it came. */
export function answerMap(description: string): z.ZodRecord<z.ZodString, z.ZodUnknown> {
  return z.record(z.string(), z.unknown()).register(fieldMeta, { kind: 'object', description })
}

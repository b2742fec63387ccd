import * as z from 'zod'
import { day } from '../date-field.ts'
import { fieldMeta, text } from '../field.ts'

// Fields that several Merchant requests share.

const NO_CONTROL = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u

/** What a transaction or process is looked up by. No form or limit of it is documented. */
export function identifier(description: string): z.ZodString {
  return text(description, { pattern: NO_CONTROL, must: 'must not hold control or invisible characters' })
}

/** A currency by its three letters. */
export function currencyCode(description: string): z.ZodString {
  return text(description, { pattern: /^[A-Z]{3}$/, must: 'must be an ISO 4217 code such as NGN' })
}

/** An end of a period: a `Date`, of which the day in UTC counts, or a text that is sent as it is. */
export function periodEnd(description: string): z.ZodTransform<string, string | Date> {
  const ofDate = day(description, 'yyyy-MM-dd')
  const ofText = identifier(description)
  const schema = z.transform<string | Date, string>((value, context) => {
    const result = (value instanceof Date ? ofDate : ofText).safeParse(value)
    if (result.success) return result.data
    for (const { message } of result.error.issues)
      context.issues.push({ code: 'custom', message, input: value })
    return ''
  })
  return schema.register(fieldMeta, { kind: 'text', description, date: true })
}

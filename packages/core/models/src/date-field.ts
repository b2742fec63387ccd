import * as z from 'zod'
import { fieldMeta } from './field.ts'

/** How a day is written on the wire. */
export type DayForm = 'dd/MM/yyyy' | 'yyyy-MM-dd'

const MOMENT = 'yyyy-MM-ddTHH:mm:ss'

const INSTANT = 'yyyy-MM-ddTHH:mm:ss.SSSZ'

type DateForm = DayForm | typeof MOMENT | typeof INSTANT

/** The parts of an ISO text that each form is made of, in its order. */
const writers: Readonly<Record<DateForm, (iso: string) => string>> = {
  'dd/MM/yyyy': (iso) => `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`,
  'yyyy-MM-dd': (iso) => iso.slice(0, 10),
  [MOMENT]: (iso) => iso.slice(0, 19),
  [INSTANT]: (iso) => iso,
}

/** A moment a caller sends: a `Date`, or its text `yyyy-MM-ddTHH:mm:ss`. Paga reads it as UTC. */
export function dateTime(description: string): z.ZodTransform<string, string | Date> {
  return dateField(description, MOMENT)
}

/** A day a caller sends: its text, or a `Date`, of which the day in UTC counts. */
export function day(description: string, form: DayForm): z.ZodTransform<string, string | Date> {
  return dateField(description, form)
}

/** A moment a caller sends where Paga wants ISO 8601 with an offset: a `Date`, or a text such as `1995-05-02T07:45:37.726+03:00`. */
export function instant(description: string): z.ZodTransform<string, string | Date> {
  return dateField(description, INSTANT, isInstant)
}

function dateField(
  description: string,
  form: DateForm,
  isRight = (text: string) => isDate(text, form),
): z.ZodTransform<string, string | Date> {
  const schema = z.transform<string | Date, string>((value, context) => {
    const text = value instanceof Date ? writtenDate(value, form) : value
    if (typeof text === 'string' && isRight(text)) return text
    context.issues.push({ code: 'custom', message: problemOf(value, form), input: value })
    return ''
  })
  return schema.register(fieldMeta, { kind: 'text', description, date: true })
}

/** With any offset, and with or without parts of a second; the day must be one there is. */
function isInstant(text: string): boolean {
  const isForm = /^[\d-]{10}T\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/.test(text)
  return isForm && isDate(text.slice(0, 10), 'yyyy-MM-dd') && !Number.isNaN(Date.parse(text))
}

/** Undefined for an invalid Date and for a year that four digits cannot hold. */
function writtenDate(date: Date, form: DateForm): string | undefined {
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString()
  return iso.length === 'yyyy-MM-ddTHH:mm:ss.sssZ'.length ? writers[form](iso) : undefined
}

/** True for a text of the form that names a day there is: read and written again, it is the same. */
function isDate(text: string, form: DateForm): boolean {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${month}-${day}`
  const date = new Date(/T\d\d:\d\d:\d\d$/.test(iso) ? `${iso}Z` : iso)
  return writtenDate(date, form) === text
}

function problemOf(value: unknown, form: string): string {
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? 'is an invalid Date; what it was made from is no date'
      : 'is not within the years 0 to 9999; look how the Date was made'
  return `is no date of the form ${form}; write it so, in UTC, or hand in a Date`
}

import { type Kobo, koboOf } from '../kobo.ts'

/** Reads what may be an amount; undefined for anything else. */
export function nairaOf(value: unknown): Kobo | undefined {
  return typeof value === 'string' && /^\d{1,15}(\.\d{1,2})?$/.test(value) ? koboOf(value) : undefined
}

import type * as z from 'zod'
import { text } from '../field.ts'

/** Your own name for a persistent payment account. */
export const accountReference: z.ZodString = text(
  'Your own unique reference of the account, of 12 to 30 characters.',
  { pattern: /^[\x20-\x7E]{12,30}$/, must: 'must have 12 to 30 printable ASCII characters' },
)

import type * as z from 'zod'
import { text } from '../field.ts'

/** Where direct debit is known from. */
export const directDebitSection: string =
  'Notes of others on pages of Paga; neither the documents nor the clients have direct debit'

/** Your own name for a mandate. */
export const mandateReference: z.ZodString = text(
  'Your own name for the mandate, as given to the paymentRequest that made it.',
  { pattern: /^[\x20-\x7E]+$/, must: 'must be printable ASCII' },
)

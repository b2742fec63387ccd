import type { Binding, FileContent, FileInput } from '@pagakit/contract'
import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { text } from '../field.ts'
import { file } from '../file-field.ts'
import { businessBinding } from './binding.ts'
import { phoneNumber } from './request-fields.ts'
import { envelope } from './response-fields.ts'

// What the operations that complete the record of a customer have in common.

/** What is known of a customer is one part of JSON called `customer`; each picture is a part by its own name. */
export function customerBinding(operation: string): readonly [Binding] {
  const [binding] = businessBinding(operation)
  return [{ ...binding, rest: 'multipart', part: 'customer' }]
}

/** A customer who was registered before. */
export const registeredCustomer: z.ZodString = phoneNumber(
  'The phone number of the customer, whom your organisation registered.',
)

/** A picture: JPEG, of at most the 500 kB that the Node client speaks of. */
export function picture(description: string): z.ZodTransform<FileContent, FileInput> {
  return file(`${description} A JPEG of at most 512000 bytes.`, {
    contentType: 'image/jpeg',
    signature: [0xff, 0xd8, 0xff],
    maxBytes: 512_000,
  })
}

/** What identifies a person, and where it comes from. */
export const idType: z.ZodString = text(
  'What kind of document it is, such as EMPLOYER_ID or STUDENT_ID; Paga publishes no list.',
)

/** The number of a document. */
export const idNumber: z.ZodString = text('The number of the document.', { sensitive: true })

/** When a document ends. */
export const idExpirationDate: z.ZodString = text(
  'When the document expires; its form is not documented, and it is hashed as it is written.',
)

/** What Paga answers to all of them. */
export const customerAnswer: z.ZodObject<typeof envelope & { errorMessage: z.ZodOptional<z.ZodString> }> =
  z.object({
    ...envelope,
    errorMessage: answerText('What went wrong, as the Java client knows it.').optional(),
  })

/** The least that is a JPEG, for samples: a picture of nothing. */
export const sampleJpeg: FileContent = {
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
  fileName: 'ada.jpg',
}

import type { ObjectShape } from '@pagakit/contract'

/** An answer with a field of each kind, which JSON would wrap in `paymentResult`. */
export const paymentShape: ObjectShape = {
  root: 'paymentResult',
  fields: {
    paymentResult: {
      kind: 'object',
      required: true,
      description: 'What JSON wraps.',
      fields: {
        id: { kind: 'text', required: true, description: 'A text.' },
        note: { kind: 'text', required: false, description: 'A text that may be absent.' },
        amount: { kind: 'amount', required: false, description: 'An amount.' },
        count: { kind: 'integer', required: false, description: 'A whole number.' },
        isDone: { kind: 'boolean', required: false, description: 'A yes or no.' },
        tags: {
          kind: 'list',
          required: false,
          description: 'A list of texts.',
          items: { kind: 'text', required: true, description: 'A tag.' },
        },
        lines: {
          kind: 'list',
          required: false,
          description: 'A list of objects.',
          items: {
            kind: 'object',
            required: true,
            description: 'A line.',
            fields: { price: { kind: 'amount', required: false, description: 'An amount.' } },
          },
        },
        payer: {
          kind: 'object',
          required: false,
          description: 'An object.',
          fields: { name: { kind: 'text', required: false, description: 'A text.' } },
        },
      },
    },
  },
}

/** The same without a wrapper. */
export const flatShape: ObjectShape = {
  root: 'paymentResult',
  fields: paymentShape.fields['paymentResult']?.fields ?? {},
}

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

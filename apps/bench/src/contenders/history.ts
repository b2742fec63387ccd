import type { ObjectShape } from '@pagakit/contract'
import * as z from 'zod'

// The answer of Transaction History (Business Services API, section 17) as the documents' table and sample have it.

const ITEMS = 10_000
const statuses = ['SUCCESSFUL', 'PENDING', 'FAILED']

/** A whole history as it comes over the wire: about 2.3 MB. */
export function historyBody(): Uint8Array {
  const items = Array.from({ length: ITEMS }, (_, index) => ({
    itemNumber: index + 1,
    dateUTC: 1_763_000_000_000 + index * 61_000,
    description: `Transfer to +23480${String(index * 7919).padStart(8, '0')} by Ada Stores`,
    // Some with two decimals, some with one, some with none.
    amount: ((index * 7_919) % 5_000_000) / 100,
    status: statuses[index % statuses.length],
    referenceNumber: `SALARY-2026-11-${String(index).padStart(6, '0')}R`,
    transactionId: `At${(index * 31_337).toString(36).toUpperCase()}`,
    currency: null,
    exchangeRate: null,
  }))
  const answer = {
    referenceNumber: 'HISTORYR',
    message: 'Transaction history made successfully',
    responseCode: 0,
    recordCount: ITEMS,
    items,
    currency: 'NGN',
  }
  return new TextEncoder().encode(JSON.stringify(answer))
}

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)

const itemModel = z.object({
  itemNumber: z.number(),
  dateUTC: z.number(),
  description: z.string(),
  amount: decimal,
  status: z.string(),
  referenceNumber: z.string().optional(),
  transactionId: z.string().optional(),
  currency: z.string().optional(),
  exchangeRate: decimal.optional(),
})

/** The model of the answer, as an operation would have it. */
export const historyModel: z.ZodObject = z.object({
  referenceNumber: z.string(),
  message: z.string(),
  responseCode: z.number(),
  recordCount: z.number(),
  items: z.array(itemModel),
  currency: z.string(),
})

const text = { kind: 'text', required: true, description: '' } as const
const integer = { kind: 'integer', required: true, description: '' } as const
const amount = { kind: 'amount', required: true, description: '' } as const

/** The shape of the same answer, for the codec. */
export const historyShape: ObjectShape = {
  fields: {
    referenceNumber: text,
    message: text,
    responseCode: integer,
    recordCount: integer,
    items: {
      kind: 'list',
      required: true,
      description: '',
      items: {
        kind: 'object',
        required: true,
        description: '',
        fields: {
          itemNumber: integer,
          dateUTC: integer,
          description: text,
          amount,
          status: text,
          referenceNumber: { ...text, required: false },
          transactionId: { ...text, required: false },
          currency: { ...text, required: false },
          exchangeRate: { ...amount, required: false },
        },
      },
    },
    currency: text,
  },
}

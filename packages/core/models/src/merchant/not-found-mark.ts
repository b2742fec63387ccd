import type { NotFoundMark } from '@pagakit/contract'

/** The documents spell it UKNOWN throughout; whether the service does too is not known, so both are taken. */
export const notFoundMark = {
  field: 'status',
  values: ['UKNOWN', 'UNKNOWN'],
} as const satisfies NotFoundMark

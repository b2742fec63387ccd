import type { Kobo } from '../../kobo.ts'

/** A bundle of data that can be bought in place of airtime. */
export interface DataBundle {
  readonly serviceId: string
  readonly name: string
  readonly price: Kobo
}

/** A mobile network. */
export interface MobileOperator {
  readonly code: string
  readonly name: string
  /** How its numbers begin, after 0 or +234. */
  readonly prefixes: readonly string[]
  readonly bundles: readonly DataBundle[]
}

/** The four networks. Nigeria gives out no numbers on 801; the documents' samples begin so, hence it is MTN's here. */
export const mobileOperators: readonly MobileOperator[] = [
  {
    code: 'MTN',
    name: 'MTN',
    prefixes: '703 704 706 707 801 803 806 810 813 814 816 903 906 913 916'.split(' '),
    bundles: [{ serviceId: 'MTN-1GB', name: '1 GB, 7 days', price: 80_000n }],
  },
  {
    code: 'AIRTEL',
    name: 'Airtel',
    prefixes: '701 708 802 808 812 901 902 904 907 912'.split(' '),
    bundles: [{ serviceId: 'AIRTEL-1GB', name: '1 GB, 7 days', price: 80_000n }],
  },
  {
    code: 'GLO',
    name: 'Glo',
    prefixes: '705 805 807 811 815 905 915'.split(' '),
    bundles: [{ serviceId: 'GLO-1GB', name: '1 GB, 7 days', price: 75_000n }],
  },
  {
    code: '9MOBILE',
    name: '9mobile',
    prefixes: '809 817 818 908 909'.split(' '),
    bundles: [{ serviceId: '9MOBILE-1GB', name: '1 GB, 7 days', price: 70_000n }],
  },
]

/** Finds a network by its code, in capitals or not. */
export function findOperator(code: string): MobileOperator | undefined {
  return mobileOperators.find((operator) => operator.code === code.toUpperCase())
}

/** Finds the network of a phone number as `phoneOf` gives it. */
export function operatorOf(phone: string): MobileOperator | undefined {
  const prefix = phone.slice('+234'.length, '+234000'.length)
  return mobileOperators.find((operator) => operator.prefixes.includes(prefix))
}

import type { Kobo } from '../../kobo.ts'

/** A bundle of data that can be bought in place of airtime. */
export interface DataBundle {
  /** A whole number; as a text, what airtimePurchase names the bundle by. */
  readonly serviceId: number
  readonly name: string
  readonly price: Kobo
}

/** A mobile network. */
export interface MobileOperator {
  readonly code: string
  /** The number by which Paga's Java client names the network. */
  readonly id: number
  readonly name: string
  /** How its numbers begin, after 0 or +234. */
  readonly prefixes: readonly string[]
  readonly bundles: readonly DataBundle[]
}

/** The four networks. Nigeria gives out no numbers on 801; the documents' samples begin so, hence it is MTN's here. */
export const mobileOperators: readonly MobileOperator[] = [
  {
    code: 'MTN',
    id: 6,
    name: 'MTN',
    prefixes: '703 704 706 707 801 803 806 810 813 814 816 903 906 913 916'.split(' '),
    bundles: [
      { serviceId: 148, name: 'MTN 10MB 24 HRS (100)', price: 10_000n },
      { serviceId: 149, name: 'MTN 1GB 7 DAYS (800)', price: 80_000n },
    ],
  },
  {
    code: 'AIRTEL',
    id: 2,
    name: 'Airtel',
    prefixes: '701 708 802 808 812 901 902 904 907 912'.split(' '),
    bundles: [
      { serviceId: 251, name: 'AIRTEL 40MB 24 HRS (50)', price: 5_000n },
      { serviceId: 252, name: 'AIRTEL 1GB 7 DAYS (800)', price: 80_000n },
    ],
  },
  {
    code: 'GLO',
    id: 3,
    name: 'Glo',
    prefixes: '705 805 807 811 815 905 915'.split(' '),
    bundles: [
      { serviceId: 351, name: 'GLO 50MB 24 HRS (50)', price: 5_000n },
      { serviceId: 352, name: 'GLO 1GB 7 DAYS (750)', price: 75_000n },
    ],
  },
  {
    code: '9MOBILE',
    id: 4,
    name: '9mobile',
    prefixes: '809 817 818 908 909'.split(' '),
    bundles: [
      { serviceId: 451, name: '9MOBILE 25MB 24 HRS (50)', price: 5_000n },
      { serviceId: 452, name: '9MOBILE 1GB 7 DAYS (700)', price: 70_000n },
    ],
  },
]

/** Finds a network by its code, in capitals or not, or by its number. */
export function findOperator(name: string): MobileOperator | undefined {
  const wanted = name.toUpperCase()
  return mobileOperators.find(({ code, id }) => code === wanted || String(id) === wanted)
}

/** Finds the network of a phone number as `phoneOf` gives it. */
export function operatorOf(phone: string): MobileOperator | undefined {
  const prefix = phone.slice('+234'.length, '+234000'.length)
  return mobileOperators.find((operator) => operator.prefixes.includes(prefix))
}

import type { Chance } from '../books/chance.ts'
import { type Move, payment } from '../books/oracle.ts'
import { naira } from '../books/payments.ts'
import { organisation, people, wallet } from '../books/people.ts'
import { billPrice, depositPrice, transferPrice } from '../books/price-list.ts'
import type { ReachedPaga } from './reached-paga.ts'
import { koboOf, type Moves, type SeenBooks, transactionKey } from './seen-books.ts'

/** Whether one trace of an errand is there as it must be, is not there at all, or is wrong, in words. */
export type Mark = 'there' | 'absent' | `wrong: ${string}`

/** Something a client wants done, and every trace it leaves in the books. */
export interface Errand {
  readonly kind: string
  /** What getOperationStatus can be asked about. */
  readonly references: readonly string[]
  /** Sends it, and rejects where it was not acknowledged; gives what can be done about it next. */
  send(paga: ReachedPaga): Promise<Errand | undefined>
  marks(seen: SeenBooks): readonly Mark[]
  /** True where the same, sent a second time, must be refused. */
  readonly isOnce: boolean
}

/** Makes the errand of a number no other errand has. */
type Make = (number: number, chance: Chance) => Errand

const [adaeze] = people

/** Everything that is sent while the sandbox is killed. */
export const errands: readonly [Make, ...Make[]] = [
  transfer,
  transfer,
  deposit,
  batch,
  registration,
  paymentRequest,
  paymentRequest,
  sale,
  sale,
]

function transfer(number: number, chance: Chance): Errand {
  const referenceNumber = `TRANSFER-${number}`
  const kobo = someKobo(chance)
  const amount = naira(kobo)
  const moves = payment(organisation, wallet(adaeze.phone), kobo, transferPrice(true))
  return {
    kind: 'transfer',
    references: [referenceNumber],
    send: async ({ business }) => {
      await business.moneyTransfer({ referenceNumber, amount, destinationAccount: adaeze.nickname })
      return undefined
    },
    marks: (seen) => [
      entriesOf(seen, 'moneyTransfer', referenceNumber, moves),
      ...codeMarks(seen, referenceNumber),
    ],
    isOnce: true,
  }
}

function deposit(number: number, chance: Chance): Errand {
  const referenceNumber = `DEPOSIT-${number}`
  const kobo = someKobo(chance)
  const moves = payment(organisation, 'bank:058', kobo, depositPrice(kobo))
  const account = { destinationBankUUID: '058', destinationBankAccountNumber: '0123456789' }
  return {
    kind: 'deposit',
    references: [referenceNumber],
    send: async ({ business }) => {
      const request = { referenceNumber, amount: naira(kobo), ...account }
      await business.depositToBank({ ...request, recipientPhoneNumber: adaeze.phone })
      return undefined
    },
    marks: (seen) => [
      entriesOf(seen, 'depositToBank', referenceNumber, moves),
      ...codeMarks(seen, referenceNumber),
    ],
    isOnce: true,
  }
}

/** A batch is written in one transaction: its items are all there, or none. */
function batch(number: number, chance: Chance): Errand {
  const bulkReferenceNumber = `BATCH-${number}`
  const items = Array.from({ length: 2 + chance.below(4) }, (_, index) => ({
    referenceNumber: `ITEM-${number}-${index}`,
    kobo: someKobo(chance),
  }))
  const movesOf = (kobo: bigint) => payment(organisation, wallet(adaeze.phone), kobo, transferPrice(true))
  const references = items.map(({ referenceNumber }) => referenceNumber)
  return {
    kind: 'batch',
    references,
    send: async ({ business }) => {
      await business.moneyTransferBulk({
        bulkReferenceNumber,
        items: items.map(({ referenceNumber, kobo }) => ({
          referenceNumber,
          amount: naira(kobo),
          destinationAccount: adaeze.nickname,
        })),
      })
      return undefined
    },
    marks: (seen) => [
      ...items.map(({ referenceNumber, kobo }) =>
        entriesOf(seen, 'moneyTransfer', referenceNumber, movesOf(kobo)),
      ),
      ...references.flatMap((reference) => codeMarks(seen, reference)),
    ],
    isOnce: true,
  }
}

function registration(number: number): Errand {
  const referenceNumber = `CUSTOMER-R-${number}`
  const phone = `+234809${String(number).padStart(7, '0')}`
  return {
    kind: 'registration',
    references: [referenceNumber],
    send: async ({ business }) => {
      await business.registerCustomer({
        referenceNumber,
        customerPhoneNumber: phone,
        customerFirstName: 'Bola',
        customerLastName: 'Ade',
        customerDateOfBirth: '1990-04-05',
        customerEmail: `bola-${number}@example.ng`,
      })
      return undefined
    },
    marks: (seen) => [seen.customers.has(phone) ? 'there' : 'absent', ...codeMarks(seen, referenceNumber)],
    isOnce: true,
  }
}

interface Asked {
  readonly amount: string
  readonly fee: bigint
  readonly vat: bigint
}

/** What is asked for, with the fee of 0.75 % that it costs and the VAT in that; worked out by hand. */
const asked: readonly [Asked, ...Asked[]] = [
  { amount: '1000', fee: 750n, vat: 52n },
  { amount: '2000', fee: 1_500n, vat: 105n },
]

function paymentRequest(number: number, chance: Chance): Errand {
  const referenceNumber = `ORDER-${number}`
  const wanted = chance.pick(asked)
  const { amount } = wanted
  const isThere = (seen: SeenBooks): Mark => {
    const request = seen.requests.get(referenceNumber)
    if (request === undefined) return 'absent'
    return request.amount === amount ? 'there' : `wrong: ${referenceNumber} asks for ${request.amount}`
  }
  return {
    kind: 'payment request',
    references: [referenceNumber],
    send: async ({ collect, callBackUrl }) => {
      await collect.paymentRequest({
        referenceNumber,
        amount,
        currency: 'NGN',
        payer: { name: 'Adaeze Obi', phoneNumber: adaeze.phone },
        callBackUrl,
        paymentMethods: ['BANK_TRANSFER'],
      })
      return customerPays(referenceNumber, wanted)
    },
    marks: (seen) => [isThere(seen), ...codeMarks(seen, referenceNumber)],
    isOnce: true,
  }
}

function customerPays(reference: string, { amount, fee, vat }: Asked): Errand {
  const moves = [
    { from: 'funding', to: organisation, kobo: koboOf(amount) - fee },
    { from: 'funding', to: 'fees', kobo: fee - vat },
    { from: 'funding', to: 'vat', kobo: vat },
  ]
  const isPaid = (seen: SeenBooks): Mark => {
    const paid = seen.requests.get(reference)?.paid
    if (paid === amount) return 'there'
    return paid === '0' ? 'absent' : `wrong: ${paid} were paid of ${reference}`
  }
  return {
    kind: 'payment',
    references: [],
    send: async ({ admin }) => {
      await admin('POST', `/payment-requests/${reference}/pay`, {})
      return undefined
    },
    marks: (seen) => [isPaid(seen), entriesOf(seen, 'payPaymentRequest', reference, moves)],
    isOnce: true,
  }
}

function sale(number: number): Errand {
  const merchantReference = `INVOICE-${number}`
  const kobo = 10_000n
  const moves = payment(wallet(adaeze.phone), organisation, kobo, billPrice)
  const isThere = (seen: SeenBooks): Mark => {
    const sold = seen.sales.get(merchantReference)
    if (sold === undefined) return 'absent'
    const id = /\d+$/.exec(sold.transactionId)?.[0]
    return entriesOf(seen, 'merchantPayment', `CUSTOMER-${id}-A`, moves)
  }
  return {
    kind: 'sale',
    references: [],
    send: async ({ admin }) => {
      const order = { customer: adaeze.nickname, amount: naira(kobo), merchantReference }
      const { referenceNumber } = Object(await admin('POST', '/sales', order))
      return refund(merchantReference, referenceNumber, kobo)
    },
    marks: (seen) => [isThere(seen)],
    isOnce: false,
  }
}

function refund(merchantReference: string, referenceNumber: string, kobo: bigint): Errand {
  const moves = [{ from: organisation, to: wallet(adaeze.phone), kobo }]
  const isRefunded = (seen: SeenBooks): Mark => {
    const refunded = seen.sales.get(merchantReference)?.refunded
    if (refunded === naira(kobo)) return 'there'
    return refunded === '0' ? 'absent' : `wrong: ${refunded} were given back of ${merchantReference}`
  }
  return {
    kind: 'refund',
    references: [],
    send: async ({ merchant }) => {
      await merchant.refundBillPay({
        referenceNumber,
        fullRefund: true,
        refundAmount: naira(kobo),
        customerPhoneNumber: adaeze.phone,
      })
      return undefined
    },
    marks: (seen) => [isRefunded(seen), entriesOf(seen, 'refundBillPay', referenceNumber, moves)],
    isOnce: true,
  }
}

/** From 100 to 300 naira: no amount that stands for a fault. */
function someKobo(chance: Chance): bigint {
  return BigInt(10_000 + chance.below(20_000))
}

/** What getOperationStatus says, where it was asked. */
function codeMarks({ codes }: SeenBooks, reference: string): readonly Mark[] {
  const code = codes.get(reference)
  if (code === undefined) return []
  return [code === 0 ? 'there' : code === 135 ? 'absent' : `wrong: ${reference} has the code ${code}`]
}

/** Whether exactly these moves were made, once. */
function entriesOf(
  { transactions }: SeenBooks,
  operation: string,
  reference: string,
  moves: readonly Move[],
): Mark {
  const found = transactions.get(transactionKey(operation, reference)) ?? []
  if (found.length === 0) return 'absent'
  if (found.length > 1) return `wrong: ${operation} ${reference} was carried out ${found.length} times`
  const [one] = found
  return one !== undefined && written(one) === written(gainsOf(moves))
    ? 'there'
    : `wrong: ${operation} ${reference} moved ${one && written(one)}`
}

function gainsOf(moves: readonly Move[]): Moves {
  const gains = new Map<string, bigint>()
  for (const { from, to, kobo } of moves) {
    gains.set(from, (gains.get(from) ?? 0n) - kobo)
    gains.set(to, (gains.get(to) ?? 0n) + kobo)
  }
  return gains
}

function written(moves: Moves): string {
  const lines = [...moves].filter(([, kobo]) => kobo !== 0n).map(([account, kobo]) => `${account} ${kobo}`)
  return lines.toSorted().join(', ')
}

import { type Attempt, type Move, payment } from './oracle.ts'
import type { Step } from './payment-steps.ts'
import { naira } from './payments.ts'
import { organisation, type Person, wallet } from './people.ts'
import { billPrice, dollars, limitReasons } from './price-list.ts'
import type { Run } from './run.ts'

/** What customers pay the organisation, and what they are given back of it. */
export const saleSteps: readonly Step[] = [
  { name: 'sale', weight: 5, take: async (run) => sell(run) },
  { name: 'refund of a part', weight: 4, take: (run) => refund(run, 'a part') },
  { name: 'refund of all', weight: 2, take: (run) => refund(run, 'all') },
  { name: 'refund of all with the fee', weight: 2, take: (run) => refund(run, 'all with the fee') },
]

/** A sale as the oracle keeps it. Amounts are in hundredths of its currency. */
export interface Sold {
  readonly reference: string
  readonly phone: string
  readonly currency: 'NGN' | 'USD'
  readonly amount: bigint
  readonly refunded: bigint
}

function sell(run: Run): boolean {
  const { chance, oracle, sandbox } = run
  const person = run.person()
  const currency = chance.percent(15) ? 'USD' : 'NGN'
  const amount =
    currency === 'USD' ? BigInt(100 * (1 + chance.below(40))) : BigInt(8_000 + chance.below(200_000))
  const attempt = saleAttempt(run, person, koboOf(currency, amount))
  const order = { customer: person.phone, amount: naira(amount), currency, merchantReference: 'INV-7' }
  if (attempt.reasons.length > 0) {
    if (succeeds(() => sandbox.sales.add(order)))
      throw new Error(`a sale that must be refused: ${attempt.reasons}`)
    return false
  }
  const { referenceNumber: reference } = sandbox.sales.add(order)
  oracle.apply(attempt.moves)
  oracle.sales = [...oracle.sales, { reference, phone: person.phone, currency, amount, refunded: 0n }]
  return true
}

function succeeds(act: () => unknown): boolean {
  try {
    act()
    return true
  } catch {
    return false
  }
}

function saleAttempt({ oracle }: Run, person: Person, kobo: bigint): Attempt {
  const payer = oracle.payer({ person })
  const reasons = [
    ...payer.reasons,
    ...limitReasons('bill', kobo),
    ...oracle.spendingReasons(payer.account, person, kobo, billPrice.fee),
  ]
  return { reasons, moves: payment(payer.account, organisation, kobo, billPrice) }
}

function koboOf(currency: Sold['currency'], hundredths: bigint): bigint {
  return currency === 'USD' ? dollars(hundredths) : hundredths
}

async function refund(run: Run, how: 'a part' | 'all' | 'all with the fee'): Promise<boolean> {
  const { chance, oracle } = run
  const open = oracle.sales.filter(({ amount, refunded }) => chance.percent(5) || refunded < amount)
  const sale = open[chance.below(Math.max(open.length, 1))]
  if (sale === undefined) return false
  const left = sale.amount - sale.refunded
  const whole = chance.percent(4) ? left + 100n : left
  const part = chance.percent(4) ? left + 1n : 1n + (left * BigInt(chance.below(60))) / 100n
  const amount = how === 'a part' ? part : whole
  const stranger = chance.percent(3) ? '+2348088888888' : undefined
  const reference = chance.percent(2) ? 'NO-SUCH-SALE' : sale.reference
  const phone = stranger ?? sale.phone
  const body = {
    referenceNumber: reference,
    includesCustomerFee: how === 'all with the fee',
    fullRefund: how !== 'a part',
    refundAmount: Number(naira(amount)),
    currency: sale.currency,
    customerPhoneNumber: phone,
  }
  if (amount === 0n) return false
  const { code } = await run.ask(
    'merchant',
    'refundBillPay',
    body,
    `${reference}${Number(naira(amount))}${phone}`,
  )
  const isFull = how !== 'a part'
  const wrong = [
    ...(reference === sale.reference ? [] : [135]),
    ...(stranger === undefined ? [] : [123]),
    ...(amount > left || (isFull && amount !== left) ? [116] : []),
  ]
  const attempt = refundAttempt(run, sale, amount, how === 'all with the fee', wrong)
  const isDone = run.conclude(`refund of ${sale.reference}`, code, attempt)
  const after = { ...sale, refunded: sale.refunded + amount }
  if (isDone) oracle.sales = oracle.sales.map((one) => (one === sale ? after : one))
  return isDone
}

function refundAttempt(
  { oracle }: Run,
  sale: Sold,
  amount: bigint,
  withFee: boolean,
  wrong: readonly number[],
): Attempt {
  const { currency, phone, refunded } = sale
  // Converted as one sum with what was given back before, so that parts add up to the sale.
  const kobo = koboOf(currency, refunded + amount) - koboOf(currency, refunded)
  const to = wallet(phone)
  const { fee, vat } = billPrice
  const ofFee: readonly Move[] = withFee
    ? [
        { from: 'fees', to, kobo: fee - vat },
        { from: 'vat', to, kobo: vat },
      ]
    : []
  const reasons = [
    ...wrong,
    ...(oracle.balance(organisation) < kobo ? [139] : []),
    ...oracle.roomReasons(phone, kobo + (withFee ? fee : 0n)),
  ]
  return { reasons, moves: [{ from: organisation, to, kobo }, ...ofFee] }
}

import type { PayerClaim } from './oracle.ts'
import { type AnyPayment, type Bill, bodyOf, depositAttempt, naira, planOf, preimageOf } from './payments.ts'
import { organisation } from './people.ts'
import type { Run } from './run.ts'

/** Something that may happen next. It says whether it succeeded. */
export interface Step {
  readonly name: string
  /** How often it comes, beside the others. */
  readonly weight: number
  readonly take: (run: Run) => Promise<boolean>
}

const operations = { transfer: 'moneyTransfer', airtime: 'airtimePurchase', bill: 'merchantPayment' } as const

/** The payments that are made alone, in each of their kinds. */
export const paymentSteps: readonly Step[] = [
  single('transfer to a customer', 8, toCustomer),
  single('transfer to a full wallet', 1, toFullWallet),
  single('transfer to a stranger', 4, toStranger),
  single('transfer that asks for a level', 4, forLevel),
  single('transfer to a bank', 3, toBank),
  single('airtime', 4, airtime),
  single('airtime of a named network', 2, namedAirtime),
  single('bundle', 2, bundle),
  single('bill', 5, bill),
  { name: 'deposit', weight: 4, take: deposit },
]

/** The same as items of batches. */
export const batchSteps: readonly Step[] = [
  {
    name: 'batch of transfers',
    weight: 2,
    take: (run) => batch(run, 'moneyTransferBulk', [toCustomer, toStranger, toBank]),
  },
  {
    name: 'batch of airtime',
    weight: 2,
    take: (run) => batch(run, 'airtimePurchaseBulk', [airtime]),
  },
  { name: 'batch of bills', weight: 2, take: (run) => batch(run, 'merchantPaymentBulk', [bill]) },
]

type Make = (run: Run) => AnyPayment

function single(name: string, weight: number, make: Make): Step {
  const take = async (run: Run): Promise<boolean> => {
    const payment = make(run)
    const { code } = await run.ask('business', operations[payment.kind], bodyOf(payment), preimageOf(payment))
    return concludePayment(run, payment, code)
  }
  return { name, weight, take }
}

function concludePayment(run: Run, payment: AnyPayment, code: unknown): boolean {
  const plan = planOf(payment, run.oracle, run.now)
  const isSuccess = run.conclude(`${payment.kind} ${payment.reference}`, code, plan)
  run.oracle.used.add(payment.reference)
  if (isSuccess && plan.waiting !== undefined) run.oracle.waiting = [...run.oracle.waiting, plan.waiting]
  return isSuccess
}

async function batch(run: Run, operation: string, makes: readonly [Make, ...Make[]]): Promise<boolean> {
  const payments = Array.from({ length: 1 + run.chance.below(4) }, () => run.chance.pick(makes)(run))
  const [first] = payments
  if (first === undefined) return false
  const bulkReferenceNumber = `B${first.reference}${run.now}`
  const body = { bulkReferenceNumber, items: payments.map(bodyOf) }
  const answer = await run.ask('business', operation, body, `${preimageOf(first)}${payments.length}`)
  const items: unknown = answer.body['items'] ?? answer.body['results']
  const codes = Array.isArray(items) ? items.map((item) => item.responseCode) : []
  const done = payments.map((payment, index) => concludePayment(run, payment, codes[index]))
  const whole = done.every(Boolean) ? 0 : done.some(Boolean) ? 1 : 2
  if (answer.code !== whole) throw new Error(`${operation}: answered ${answer.code}, expected ${whole}`)
  return done.some(Boolean)
}

/** Mostly the organisation; else a person with credentials, wrong ones at times, and at times from another source. */
function payer(run: Run): PayerClaim {
  const { chance } = run
  if (chance.percent(70)) return {}
  const person = run.person()
  const pin = chance.percent(5) ? '0000' : person.pin
  const [alias] = Object.keys(person.sources)
  if (chance.percent(3)) return { person, pin, source: 'CROWN-JEWELS' }
  return alias !== undefined && chance.percent(25) ? { person, pin, source: alias } : { person, pin }
}

/** Mostly a small sum; now and then one beyond a limit, or of many naira. */
function sum({ chance }: Run, least: number): bigint {
  if (chance.percent(2)) return BigInt(1 + chance.below(least))
  if (chance.percent(2)) return BigInt(5_000_000 + chance.below(60_000_000))
  return BigInt(least + chance.below(chance.percent(10) ? 900_000 : 150_000))
}

/** To a wallet that has room for little more. */
function toFullWallet(run: Run): AnyPayment {
  const kobo = BigInt(800_000 + run.chance.below(900_000))
  return { kind: 'transfer', reference: run.reference(), payer: {}, kobo, to: '@chinedu' }
}

function toCustomer(run: Run): AnyPayment {
  const person = run.person()
  const to = run.chance.percent(50) || person.nickname.includes(':') ? person.phone : person.nickname
  const dollar = run.chance.percent(5) ? { dollars: 1 + run.chance.below(20) } : {}
  return {
    kind: 'transfer',
    reference: run.reference(),
    payer: payer(run),
    kobo: sum(run, 100),
    to,
    ...dollar,
  }
}

function toStranger(run: Run): AnyPayment {
  const to = run.stranger()
  return { kind: 'transfer', reference: run.reference(), payer: payer(run), kobo: sum(run, 100), to }
}

function forLevel(run: Run): AnyPayment {
  const least = run.chance.pick(['KYC1', 'KYC2', 'KYC3'])
  const days = run.chance.percent(50) ? {} : { days: 1 + run.chance.below(90) }
  const { phone } = run.person()
  const to = run.chance.percent(20) ? run.stranger() : phone
  return {
    kind: 'transfer',
    reference: run.reference(),
    payer: payer(run),
    kobo: sum(run, 100),
    to,
    least,
    ...days,
  }
}

function toBank(run: Run): AnyPayment {
  const to = accountNumber(run)
  const payment = { reference: run.reference(), payer: payer(run), kobo: sum(run, 10_000), to, bank: '058' }
  return { kind: 'transfer', ...payment }
}

function accountNumber({ chance }: Run): string {
  return chance.percent(5)
    ? chance.pick(['0000000004', '0000000103', '0000000115'])
    : `01234567${10 + chance.below(90)}`
}

async function deposit(run: Run): Promise<boolean> {
  const [reference, kobo, number] = [run.reference(), sum(run, 10_000), accountNumber(run)]
  const body = {
    referenceNumber: reference,
    amount: Number(naira(kobo)),
    destinationBankUUID: '058',
    destinationBankAccountNumber: number,
    recipientEmail: 'ada@example.com',
  }
  const { code } = await run.ask(
    'business',
    'depositToBank',
    body,
    `${reference}${Number(naira(kobo))}058${number}`,
  )
  const isUsed = run.oracle.used.has(reference)
  const asked = { payer: {}, account: organisation, number, bank: '058', kobo, reasons: [] }
  const attempt = isUsed ? { reasons: [105], moves: [] } : depositAttempt(asked, run.oracle)
  run.oracle.used.add(reference)
  return run.conclude(`deposit ${reference}`, code, attempt)
}

/** A number of each network, which its prefix tells. */
const networks: readonly [Network, ...Network[]] = [
  { operator: 'MTN', phone: '+2348031111111' },
  { operator: 'AIRTEL', phone: '+2348021111111' },
  { operator: 'GLO', phone: '+2348051111111' },
  { operator: '9MOBILE', phone: '+2348091111111' },
]

interface Network {
  readonly operator: string
  readonly phone: string
}

function airtime(run: Run): AnyPayment {
  const { operator, phone } = run.chance.pick(networks)
  const bought = { operator, phone, isNamed: false }
  return { kind: 'airtime', reference: run.reference(), payer: payer(run), kobo: sum(run, 5_000), ...bought }
}

/** For a number of another network, which is therefore named. */
function namedAirtime(run: Run): AnyPayment {
  const { operator } = run.chance.pick(networks)
  const bought = { operator, phone: run.stranger(), isNamed: true }
  return { kind: 'airtime', reference: run.reference(), payer: payer(run), kobo: sum(run, 5_000), ...bought }
}

interface Bundle {
  readonly operator: string
  readonly id: string
  readonly kobo: bigint
}

const bundles: readonly [Bundle, ...Bundle[]] = [
  { operator: 'MTN', id: '148', kobo: 10_000n },
  { operator: 'MTN', id: '149', kobo: 80_000n },
  { operator: 'AIRTEL', id: '251', kobo: 5_000n },
  { operator: 'AIRTEL', id: '252', kobo: 80_000n },
  { operator: 'GLO', id: '352', kobo: 75_000n },
  { operator: '9MOBILE', id: '452', kobo: 70_000n },
]

function bundle(run: Run): AnyPayment {
  const { operator, id, kobo: price } = run.chance.pick(bundles)
  const kobo = run.chance.percent(5) ? price + 100n : price
  const phone = run.stranger()
  const bought = { phone, operator, isNamed: true, bundle: { id, kobo: price } }
  return { kind: 'airtime', reference: run.reference(), payer: payer(run), kobo, ...bought }
}

type Billed = Omit<Bill, 'kind' | 'reference' | 'payer' | 'kobo'>

/** What the organisation sells itself is paid into its own wallet. */
const bills: readonly [Billed, ...Billed[]] = [
  { merchant: 'DSTV', customer: 'CUST-9', service: 'COMPACT', price: 150_000n },
  { merchant: 'DSTV', customer: '0123456789', service: 'BOX-OFFICE' },
  { merchant: 'GOTV', customer: '0123456789', service: 'JINJA', price: 390_000n },
  { merchant: 'EKEDC', customer: '0123456789', service: 'PREPAID' },
  { merchant: 'SMILE', customer: '0123456789', service: 'BUNDLE-5GB', price: 200_000n },
  { merchant: 'SMILE', customer: '0123456789', service: 'RECHARGE' },
  { merchant: 'LCC', customer: 'ABC123DE', service: 'E-TAG' },
  { merchant: 'SHOP', customer: 'ORDER-9', service: 'ORDER', receiver: organisation },
]

/** What is wrong with a bill that nobody can pay. */
const wrongBills: readonly [Billed, ...Billed[]] = [
  { merchant: 'DSTV', customer: '0000000111', service: 'BOX-OFFICE', wrong: [111] },
  { merchant: 'LCC', customer: 'ABC123DE', service: 'PREMIUM', wrong: [112] },
  { merchant: 'NOBODY', customer: '0123456789', service: 'E-TAG', wrong: [131] },
]

function bill(run: Run): AnyPayment {
  const billed = run.chance.pick(run.chance.percent(5) ? wrongBills : bills)
  const { price } = billed
  const kobo = price === undefined || run.chance.percent(4) ? sum(run, 10_000) : price
  return { kind: 'bill', reference: run.reference(), payer: payer(run), kobo, ...billed }
}

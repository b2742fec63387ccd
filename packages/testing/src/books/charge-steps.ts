import type { Attempt, Charge, Move } from './oracle.ts'
import type { Step } from './payment-steps.ts'
import { naira } from './payments.ts'
import { organisation, type Person } from './people.ts'
import { chargePrice, limitReasons } from './price-list.ts'
import type { Run } from './run.ts'

/** A customer has ten minutes to agree. */
const answerMs = 600_000

/** Charges of customers, and how they come to an end. */
export const chargeSteps: readonly Step[] = [
  { name: 'charge at once', weight: 5, take: (run) => charge(run, 'single-stage') },
  { name: 'charge to agree to', weight: 3, take: (run) => charge(run, 'polling') },
  { name: 'charge with a code', weight: 3, take: (run) => charge(run, 'one-time-code') },
  { name: 'agree to a charge', weight: 3, take: async (run) => agree(run) },
  { name: 'decline a charge', weight: 1, take: async (run) => decline(run) },
  { name: 'confirm a charge', weight: 4, take: confirm },
]

async function charge(run: Run, mode: 'single-stage' | 'polling' | 'one-time-code'): Promise<boolean> {
  const { chance, oracle } = run
  const person = run.person()
  const source = chance.percent(10) ? Object.keys(person.sources)[0] : undefined
  const kobo = BigInt(chance.percent(5) ? 1 + chance.below(5_100_000) : 5_000 + chance.below(400_000))
  const reference = run.reference()
  run.sandbox.charges.use(mode)
  const amount = Number(naira(kobo))
  const body = {
    referenceNumber: reference,
    amount,
    merchantReferenceNumber: 'M-77',
    customerPrincipal: person.phone,
    sourceOfFunds: source,
  }
  const { code } = await run.ask(
    'business',
    'chargeCustomer',
    body,
    `${reference}${amount}M-77${person.phone}`,
  )
  const attempt = oracle.used.has(reference)
    ? { reasons: [105], moves: [] }
    : attemptOf(run, person, source, kobo)
  oracle.used.add(reference)
  if (mode === 'single-stage') return run.conclude(`charge ${reference}`, code, attempt)
  const isTaken = attempt.reasons.length === 0
  run.conclude(`charge ${reference}`, isTaken && code === 3 ? 0 : code, { ...attempt, moves: [] })
  const waiting = { phone: person.phone, source, kobo, mode, until: run.now + answerMs, triesLeft: 3 }
  if (isTaken) oracle.charges.set(reference, waiting)
  return isTaken
}

/** What must come of a charge, when it is made or when the customer agrees. */
function attemptOf({ oracle }: Run, person: Person, source: string | undefined, kobo: bigint): Attempt {
  const payer = oracle.payer({ person, ...(source === undefined ? {} : { source }) })
  const reasons = [
    ...payer.reasons,
    ...limitReasons('charge', kobo),
    ...oracle.spendingReasons(payer.account, person, kobo, 0n),
  ]
  return { reasons, moves: collected(payer.account, kobo) }
}

/** The customer gives the amount; the organisation gets it without the fee. */
function collected(from: string, kobo: bigint): readonly Move[] {
  const { fee, vat } = chargePrice
  return [
    { from, to: organisation, kobo: kobo - fee },
    { from, to: 'fees', kobo: fee - vat },
    { from, to: 'vat', kobo: vat },
  ]
}

/** A charge of a mode that waits; undefined where none does. */
function waitingCharge(run: Run, mode?: Charge['mode']): readonly [string, Charge] | undefined {
  const waiting = [...run.oracle.charges].filter(
    ([, one]) => one.ended === undefined && (mode === undefined || one.mode === mode),
  )
  return waiting[run.chance.below(Math.max(waiting.length, 1))]
}

/** The charge ends: the money moves, or something stands in its way by now. */
function complete(run: Run, reference: string, one: Charge): boolean {
  const person = run.oracle.person(one.phone)
  if (person === undefined) throw new Error(`nobody has the number ${one.phone}`)
  const { reasons, moves } = attemptOf(run, person, one.source, one.kobo)
  run.oracle.charges.set(reference, { ...one, ended: reasons[0] ?? 0 })
  if (reasons.length === 0) run.oracle.apply(moves)
  return reasons.length === 0
}

function agree(run: Run): boolean {
  const [reference, one] = waitingCharge(run, 'polling') ?? []
  if (reference === undefined || one === undefined) return false
  run.sandbox.charges.agree(reference)
  return complete(run, reference, one)
}

function decline(run: Run): boolean {
  const [reference, one] = waitingCharge(run) ?? []
  if (reference === undefined || one === undefined) return false
  run.sandbox.charges.decline(reference)
  run.oracle.charges.set(reference, { ...one, ended: 119 })
  return true
}

/** Asks how far a charge is, or sends the code the customer was told; a wrong one at times. */
async function confirm(run: Run): Promise<boolean> {
  const found = run.chance.percent(60) ? waitingCharge(run, 'one-time-code') : undefined
  const all = [...run.oracle.charges]
  const [reference, one] = found ?? all[run.chance.below(Math.max(all.length, 1))] ?? []
  if (reference === undefined || one === undefined) return false
  const isWrong = run.chance.percent(15)
  const customerCredentials = one.mode === 'polling' ? undefined : isWrong ? '000' : codeTold(run, reference)
  const body = { referenceNumber: reference, customerCredentials }
  const { code } = await run.ask(
    'business',
    'chargeCustomerConfirm',
    body,
    `${reference}${customerCredentials ?? ''}`,
  )
  const isPlain = one.ended !== undefined || one.mode === 'polling'
  const before = one.ended ?? 3
  if (!isPlain) return sentCode(run, reference, one, isWrong, code)
  if (code !== before) throw new Error(`confirm ${reference}: answered ${code}, expected ${before}`)
  return code === 0 || code === 3
}

function sentCode(run: Run, reference: string, one: Charge, isWrong: boolean, code: unknown): boolean {
  if (!isWrong) {
    const isDone = complete(run, reference, one)
    const { ended } = run.oracle.charges.get(reference) ?? {}
    if (code !== ended) throw new Error(`confirm ${reference}: answered ${code}, expected ${ended}`)
    return isDone
  }
  if (code !== 104) throw new Error(`confirm ${reference} with a wrong code: answered ${code}`)
  const triesLeft = one.triesLeft - 1
  run.oracle.charges.set(reference, triesLeft === 0 ? { ...one, ended: 104 } : { ...one, triesLeft })
  return false
}

function codeTold(run: Run, reference: string): string {
  const told = run.sandbox.messages
    .list()
    .filter(({ about, referenceNumber }) => about === 'one-time-code' && referenceNumber === reference)
  return /code .* is (\w+)\./.exec(told.at(-1)?.text ?? '')?.[1] ?? 'untold'
}

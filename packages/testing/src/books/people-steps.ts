import type { Step } from './payment-steps.ts'
import { naira } from './payments.ts'
import { organisation, wallet } from './people.ts'
import { accountPaymentPrice, limitReasons } from './price-list.ts'
import type { Run } from './run.ts'

/** People become customers, and pay into account numbers of the organisation. */
export const peopleSteps: readonly Step[] = [
  { name: 'registration', weight: 2, take: register },
  { name: 'new account number', weight: 1, take: openAccount },
  { name: 'payment into an account number', weight: 3, take: async (run) => payInto(run) },
]

/** Somebody opens an account: what waits for the number becomes theirs. */
async function register(run: Run): Promise<boolean> {
  const { oracle } = run
  const phone = run.chance.percent(90) ? run.stranger() : run.person().phone
  const reference = run.reference()
  const pin = `pw-${run.chance.below(10_000)}`
  const body = {
    referenceNumber: reference,
    customerPrincipal: phone,
    customerCredentials: pin,
    customerFirstName: 'Ada',
    customerLastName: 'Obi',
    customerDateOfBirth: '01/01/1990',
  }
  const { code } = await run.ask('business', 'registerCustomer', body, `${reference}${phone}${pin}`)
  const reasons = [
    ...(oracle.used.has(reference) ? [105] : []),
    ...(oracle.person(phone) === undefined ? [] : [118]),
  ]
  oracle.used.add(reference)
  const isDone = run.conclude(`registration of ${phone}`, code, { reasons, moves: [] })
  if (isDone)
    oracle.register({ phone, nickname: wallet(phone), pin, level: 'KYC1', opening: 0n, sources: {} })
  return isDone
}

async function openAccount(run: Run): Promise<boolean> {
  const reference = run.reference()
  const phone = run.person().phone
  const body = { referenceNumber: reference, phoneNumber: phone }
  const answer = await run.ask('business', 'registerPersistentPaymentAccount', body, `${reference}${phone}`)
  const reasons = run.oracle.used.has(reference) ? [105] : []
  run.oracle.used.add(reference)
  const isDone = run.conclude(`account number ${reference}`, answer.code, { reasons, moves: [] })
  if (isDone) run.oracle.accountNumbers.push(String(answer.body['accountNumber']))
  return isDone
}

/** Money from outside of the books: the organisation gets it without the fee. */
function payInto({ chance, oracle, sandbox }: Run): boolean {
  const { accountNumbers } = oracle
  const accountNumber = accountNumbers[chance.below(Math.max(accountNumbers.length, 1))]
  const kobo = BigInt(4_800 + chance.below(300_000))
  if (accountNumber === undefined || limitReasons('accountPayment', kobo).length > 0) return false
  sandbox.paymentAccounts.pay(accountNumber, { amount: naira(kobo) })
  const { fee, vat } = accountPaymentPrice
  oracle.apply([
    { from: 'funding', to: organisation, kobo: kobo - fee },
    { from: 'funding', to: 'fees', kobo: fee - vat },
    { from: 'funding', to: 'vat', kobo: vat },
  ])
  return true
}

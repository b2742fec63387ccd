import { createReference, isPagaError, type PagaError } from '@pagakit/business'
import { koboOf, naira } from '../naira.ts'
import { sendWrongOrder } from './send-wrong-order.ts'
import { type Fact, must, StepFailed, type TourContext, type TourStep } from './tour-context.ts'

const ACCOUNT_NUMBER = '0123456789'
const PHONE = '+2348012345678'

const listBanks: TourStep = {
  title: 'Which banks can money go to?',
  async run({ business, state }) {
    const { bank } = await business.getBanks()
    const firstBank = bank.find(({ name }) => name === 'First Bank of Nigeria')
    must(firstBank !== undefined, 'First Bank of Nigeria is not on the list')
    state.bankUUID = firstBank.uuid
    return [
      fact(
        'banks',
        `${bank.length}, among them ${bank
          .slice(0, 4)
          .map(({ name }) => name)
          .join(', ')}`,
      ),
    ]
  },
}

const readBalance: TourStep = {
  title: 'What is in the account?',
  async run(context) {
    context.state.balance = await balanceOf(context)
    return [fact('balance', naira(context.state.balance), 'bold')]
  },
}

const nameAccountHolder: TourStep = {
  title: 'Whose bank account is it, and what would a payout cost?',
  async run({ business, state }) {
    const check = await business.validateDepositToBank({
      amount: '1500.50',
      destinationBankUUID: state.bankUUID,
      destinationBankAccountNumber: ACCOUNT_NUMBER,
      recipientPhoneNumber: PHONE,
    })
    const { destinationAccountHolderNameAtBank: holder, fee } = check
    must(holder !== undefined && fee !== undefined, 'the account holder or the fee is missing')
    return [fact('account holder', holder, 'bold'), fact('fee', naira(koboOf(fee)))]
  },
}

const payBankAccount: TourStep = {
  title: 'Pay a bank account',
  async run({ business, state }) {
    state.payoutReference = createReference()
    const payout = await business.depositToBank({
      referenceNumber: state.payoutReference,
      amount: '1500.50',
      destinationBankUUID: state.bankUUID,
      destinationBankAccountNumber: ACCOUNT_NUMBER,
      recipientPhoneNumber: PHONE,
      remarks: 'Invoice 17',
    })
    must(payout.verdict === 'successful', `the payout is ${payout.verdict}`)
    spend(state, '1500.50', payout.fee)
    return [
      fact(
        'transaction',
        `${payout.transactionId}, ₦1,500.50 and a fee of ${naira(koboOf(payout.fee ?? '0'))}`,
      ),
    ]
  },
}

const sendToPhone: TourStep = {
  title: 'Send money to a phone',
  async run({ business, state }) {
    const transfer = await business.moneyTransfer({
      referenceNumber: createReference(),
      amount: 250_000n,
      destinationAccount: PHONE,
    })
    must(transfer.verdict === 'successful', `the transfer is ${transfer.verdict}`)
    spend(state, '2500', transfer.fee)
    return [
      fact('recipient', `${PHONE}, ${transfer.receiverRegistrationStatus?.toLowerCase()}`),
      fact('transaction', `${transfer.transactionId}, ₦2,500.00 written as 250_000n kobo`),
    ]
  },
}

const buyAirtime: TourStep = {
  title: 'Buy airtime',
  async run({ business, state }) {
    const { mobileOperator } = await business.getMobileOperators()
    const airtime = await business.airtimePurchase({
      referenceNumber: createReference(),
      amount: 200,
      destinationPhoneNumber: PHONE,
    })
    must(airtime.verdict === 'successful', `the airtime is ${airtime.verdict}`)
    spend(state, '200', airtime.fee)
    return [
      fact('networks', mobileOperator.map(({ name }) => name).join(', ')),
      fact('transaction', `${airtime.transactionId}, ₦200.00 for ${PHONE}`),
    ]
  },
}

const payBiller: TourStep = {
  title: 'Pay a bill',
  async run({ business, state }) {
    const { merchants } = await business.getMerchants()
    const biller = merchants.find(({ name }) => name === 'DSTV')
    must(biller !== undefined, 'the biller DSTV is not on the list')
    const payment = await business.merchantPayment({
      referenceNumber: createReference(),
      amount: '1500',
      merchantAccount: biller.uuid,
      merchantReferenceNumber: '1012345678',
      merchantService: ['COMPACT'],
    })
    must(payment.verdict === 'successful', `the payment is ${payment.verdict}`)
    spend(state, '1500', payment.fee)
    return [
      fact('biller', `${biller.name}, one of ${merchants.length}`),
      fact('transaction', `${payment.transactionId}, ₦1,500.00 for customer 1012345678`),
    ]
  },
}

const compareBalance: TourStep = {
  title: 'Does the balance agree, to the kobo?',
  async run(context) {
    const { state } = context
    const balance = await balanceOf(context)
    const before = state.balance
    must(
      balance === before - state.spent,
      `${naira(balance)} is left where ${naira(before - state.spent)} should be`,
    )
    state.balance = balance
    return [
      fact('before', naira(before)),
      fact('amounts and fees', naira(state.spent)),
      fact('after', naira(balance), 'bold'),
      proved('before, less amounts and fees, is after'),
    ]
  },
}

const lookUpPayout: TourStep = {
  title: 'What became of the payout?',
  async run({ business, state }) {
    const status = await business.getOperationStatus({ referenceNumber: state.payoutReference })
    must(
      status.verdict === 'successful' && status.transactionId !== undefined,
      'the payout is not found as successful',
    )
    return [fact('answer', `${status.verdict}, transaction ${status.transactionId}`)]
  },
}

const repeatReference: TourStep = {
  title: 'Send the same reference again',
  async run(context) {
    const { business, state } = context
    const error = await refusalOf(
      business.moneyTransfer({
        referenceNumber: state.payoutReference,
        amount: '1500.50',
        destinationAccount: PHONE,
      }),
    )
    must(error.code === 'DUPLICATE_REFERENCE', `it failed with ${error.code} instead`)
    must((await balanceOf(context)) === state.balance, 'the balance changed')
    return [
      fact('refused', `${error.code}, Paga's code ${error.responseCode}`, 'yellow'),
      fact('hint', error.hint),
      proved('refused, and not a kobo moved'),
    ]
  },
}

const loseAnswer: TourStep = {
  title: 'Lose the answer after the money moved, and do not pay twice',
  async run(context) {
    const { business, sandbox, state } = context
    const referenceNumber = createReference()
    sandbox.faults.add({ kind: 'lose-answer', referenceNumber, times: 1 })
    const error = await refusalOf(
      business.moneyTransfer({ referenceNumber, amount: '750', destinationAccount: PHONE }),
    )
    must(error.outcome === 'unknown', `the outcome is ${error.outcome}, not unknown`)
    const settlement = await business.settle(referenceNumber)
    must(settlement.verdict === 'successful', `it was settled as ${settlement.verdict}`)
    const fee = settlement.answer?.['fee']
    spend(state, '750', typeof fee === 'string' ? fee : undefined)
    const expected = state.balance - koboOf('750') - koboOf(typeof fee === 'string' ? fee : '0')
    must((await balanceOf(context)) === expected, `the balance should be ${naira(expected)}`)
    return [
      fact('failed', `${error.code}, outcome: ${error.outcome}`, 'yellow'),
      fact('hint', error.hint),
      proved(`settled as ${settlement.verdict} by asking; the money moved once`),
    ]
  },
}

const signWrongOrder: TourStep = {
  title: 'Sign in the wrong order, and be told so',
  async run({ sandbox, url }) {
    const { status, explanation, durationMs } = await sendWrongOrder(url, sandbox.business)
    must(status === 400, `the answer is HTTP ${status}, not 400`)
    must(
      /order/i.test(explanation) && explanation.includes('amount'),
      'the explanation does not name the order',
    )
    return [
      fact('sent by hand', 'amount + referenceNumber + destinationAccount + [hash key]'),
      fact('answer', `HTTP ${status} after ${durationMs.toFixed(1)} ms`, 'yellow'),
      fact('the sandbox', explanation),
      proved('the mistake is named; the right hash is not given away'),
    ]
  },
}

/** The steps of the tour, in order. */
export const steps: readonly TourStep[] = [
  listBanks,
  readBalance,
  nameAccountHolder,
  payBankAccount,
  sendToPhone,
  buyAirtime,
  payBiller,
  compareBalance,
  lookUpPayout,
  repeatReference,
  loseAnswer,
  signWrongOrder,
]

function fact(label: string, value: string, style?: Fact['style']): Fact {
  return { label, value, style }
}

function proved(sentence: string): Fact {
  return { label: '✓', value: sentence, style: 'green' }
}

async function balanceOf({ business }: TourContext): Promise<bigint> {
  const { availableBalance } = await business.accountBalance()
  return koboOf(availableBalance)
}

function spend(state: TourContext['state'], amount: string, fee: string | undefined): void {
  must(fee !== undefined, 'the answer names no fee')
  state.spent += koboOf(amount) + koboOf(fee)
}

/** The error a call must fail with. */
async function refusalOf(call: Promise<unknown>): Promise<PagaError> {
  try {
    await call
  } catch (error) {
    if (isPagaError(error)) return error
    throw error
  }
  throw new StepFailed('it was carried out')
}

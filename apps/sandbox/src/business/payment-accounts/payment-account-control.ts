import { type Amount, readAmount } from '@pagakit/contract'
import { carryOutAction } from '../../exchange/carry-out.ts'
import type { Engine } from '../../exchange/engine.ts'
import { koboOf, nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { settingsError } from '../../settings-error.ts'
import { type Bank, findBank } from '../directory/banks.ts'
import { settleDue } from '../due/settle-due.ts'
import { payIntoAccount } from './pay-into-account.ts'
import { type PaymentAccount, paymentAccountRecord } from './payment-account.ts'

/** Money somebody sends to an account number from a bank. */
export interface AccountPaymentOrder {
  /** In naira: 50 at least, 5,000,000 at most. */
  readonly amount: Amount
  /** The bank it comes from, by uuid or code. @default '058' */
  readonly bank?: string
  /** The payer's reference. @default made from the number of the transaction */
  readonly paymentReference?: string
  /** What the payer wrote. */
  readonly narration?: string
}

/** A payment that reached the organisation. */
export interface ReceivedPayment {
  readonly transactionId: string
  /** Of the amount, in naira as a decimal text; the organisation got the rest. */
  readonly fee: string
}

/** Plays the people who pay into account numbers of registerPersistentPaymentAccount. */
export interface PaymentAccountControl {
  /** The account numbers, and whose they are. */
  list(): readonly PaymentAccount[]
  /**
   * Pays into an account; the money comes from outside of the books.
   *
   * @throws PagaError `INVALID_SETTINGS` for an account or bank that is not known, and for an amount that cannot be paid.
   *
   * @example
   * sandbox.paymentAccounts.pay(accountNumber, { amount: '1500' })
   */
  pay(accountNumber: string, order: AccountPaymentOrder): ReceivedPayment
}

/** The account numbers of a sandbox. */
export function paymentAccountControl(engine: Engine): PaymentAccountControl {
  return {
    list: () => [...engine.records.all(paymentAccountRecord).values()],
    pay: (accountNumber, order) => {
      settleDue(engine)
      const account = engine.records.get(paymentAccountRecord, accountNumber)
      if (account === undefined) {
        throw paymentError('accountNumber', 'Register it with registerPersistentPaymentAccount.')
      }
      return receive(account, order, engine)
    },
  }
}

function receive(
  account: PaymentAccount,
  { amount, bank: bankId = '058', paymentReference, narration }: AccountPaymentOrder,
  engine: Engine,
): ReceivedPayment {
  const bank = bankOf(bankId)
  const reading = readAmount(amount)
  if (reading.text === undefined) throw paymentError('amount', `It ${reading.reason}; ${reading.fix}.`)
  const kobo = koboOf(reading.text)
  const reference = paymentReference ?? `BANK-${bank.code}-${engine.ledger.nextNumber()}`
  const { decision, transactionId } = carryOutAction(
    {
      name: 'accountPayment',
      organisation: account.organisation,
      reference,
      decide: ({ now: time }) =>
        payIntoAccount(
          account,
          { time, kobo, bank: bank.name, paymentReference: reference, narration },
          accountId.funding,
        ),
    },
    engine,
  )
  if (decision.kind !== 'carried-out' || transactionId === undefined) {
    throw paymentError(
      'amount',
      (decision.kind === 'refused' ? decision.detail : undefined) ?? 'Pay another.',
    )
  }
  return { transactionId, fee: nairaText(decision.fee) }
}

function bankOf(id: string): Bank {
  const bank = findBank(id)
  if (bank === undefined) throw paymentError('bank', 'Take a uuid from getBanks, or a code.')
  return bank
}

function paymentError(member: string, hint: string): Error {
  return settingsError(`paymentAccounts.${member}`, 'Nothing can be paid.', hint)
}

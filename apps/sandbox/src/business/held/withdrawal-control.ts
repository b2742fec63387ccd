import { carryOutAction, worldOf } from '../../exchange/carry-out.ts'
import { carriedOut } from '../../exchange/decision.ts'
import type { Engine } from '../../exchange/engine.ts'
import { nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { sameSecret } from '../../same-secret.ts'
import { settingsError } from '../../settings-error.ts'
import { findBank } from '../directory/banks.ts'
import { phoneOf } from '../directory/phone-of.ts'
import { settleDue } from '../due/settle-due.ts'
import { type HeldMoney, withdrawalCodeOf } from './held-money.ts'
import { waitingFor } from './release-held-money.ts'
import { settleHeld } from './settle-held.ts'

/** Somebody without an account who fetches money. */
export interface Withdrawal {
  /** The number the money was sent to. */
  readonly phoneNumber: string
  readonly code: string
  /** The bank it is to go to, by uuid or code. @default paid out in cash */
  readonly bank?: string
}

/** Money that was fetched. */
export interface FetchedMoney {
  /** Of the transfer. */
  readonly referenceNumber: string
  /** In naira, as a decimal text. */
  readonly amount: string
}

/** Plays the people who fetch money with a withdrawal code: the API has no operation for it. */
export interface WithdrawalControl {
  /**
   * Fetches the money a code stands for, once.
   *
   * @throws PagaError `INVALID_SETTINGS` where the code fetches nothing (any more), or the bank is not known.
   *
   * @example
   * sandbox.withdrawals.redeem({ phoneNumber: '08099999999', code })
   */
  redeem(withdrawal: Withdrawal): FetchedMoney
}

/** The withdrawals of a sandbox. */
export function withdrawalControl(engine: Engine): WithdrawalControl {
  return {
    redeem: ({ phoneNumber, code, bank: bankId }) => {
      settleDue(engine)
      if (typeof phoneNumber !== 'string' || typeof code !== 'string') {
        throw settingsError(
          'withdrawals',
          'The withdrawal is not whole.',
          'It needs phoneNumber and code, as texts.',
        )
      }
      const bank = bankId === undefined ? undefined : findBank(bankId)
      if (bankId !== undefined && bank === undefined) {
        throw settingsError(
          'withdrawals.bank',
          'The bank is not known.',
          'Take a uuid from getBanks, or a code.',
        )
      }
      const held = heldUnder(code, phoneOf(phoneNumber) ?? phoneNumber, engine)
      if (held === undefined) {
        const hint = 'The code and number must be those of money that still waits; sandbox.messages has them.'
        throw settingsError('withdrawals.code', 'The code fetches nothing.', hint)
      }
      payOut(held, bank === undefined ? accountId.cash : accountId.bank(bank.code), engine)
      return { referenceNumber: held.reference, amount: nairaText(BigInt(held.kobo)) }
    },
  }
}

function heldUnder(code: string, phone: string, engine: Engine): HeldMoney | undefined {
  const world = worldOf(accountId.organisation, engine)
  return waitingFor(phone, world).find(
    (held) => held.least === undefined && sameSecret(withdrawalCodeOf(held, world), code),
  )
}

function payOut(held: HeldMoney, account: string, engine: Engine): void {
  const { organisation, reference } = held
  const { postings, changes } = settleHeld(held, 'withdrawn', account)
  carryOutAction(
    { name: 'withdrawal', organisation, reference, decide: () => carriedOut(postings, 0n, {}, { changes }) },
    engine,
  )
}

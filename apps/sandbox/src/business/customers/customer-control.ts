import { carryOutAction, worldOf } from '../../exchange/carry-out.ts'
import { changed } from '../../exchange/decision.ts'
import type { Engine } from '../../exchange/engine.ts'
import { nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { put } from '../../records/change.ts'
import { settingsError } from '../../settings-error.ts'
import { type KycLevel, kycLevels } from '../directory/kyc-levels.ts'
import { settleDue } from '../due/settle-due.ts'
import { releaseHeldMoney } from '../held/release-held-money.ts'
import { type Customer, customerRecord } from './customer.ts'
import { accountNumberOf, allCustomers, findCustomer } from './find-customer.ts'

/** A customer as it is told. */
export interface CustomerView {
  readonly phoneNumber: string
  readonly accountNumber: string
  readonly name: string
  readonly kycLevel: KycLevel
  readonly state: Customer['state']
  /** What the wallet holds, in naira as a decimal text. */
  readonly balance: string
}

/** What can be changed of a customer. */
export interface CustomerUpdate {
  readonly kycLevel?: KycLevel
  readonly state?: Customer['state']
}

/** Plays what becomes of customers outside of the API. */
export interface CustomerControl {
  /** The customers, by phone number. */
  list(): readonly CustomerView[]
  /**
   * Has a customer prove more of who they are, or has the account locked, disabled or opened again. Money that waited
   * for the level reaches them.
   *
   * @throws PagaError `INVALID_SETTINGS` for a customer, level or state that is not known.
   *
   * @example
   * sandbox.customers.update('@ngozi', { kycLevel: 'KYC2' })
   */
  update(account: string, update: CustomerUpdate): CustomerView
}

const states: readonly string[] = ['active', 'locked', 'disabled'] satisfies readonly Customer['state'][]

/** The customers of a sandbox. */
export function customerControl(engine: Engine): CustomerControl {
  const view = (customer: Customer): CustomerView => viewOf(customer, engine)
  return {
    list: () => {
      settleDue(engine)
      return allCustomers(worldOf(accountId.organisation, engine)).map(view)
    },
    update: (account, update) => {
      settleDue(engine)
      checkUpdate(update)
      const customer = findCustomer(account, worldOf(accountId.organisation, engine))
      if (customer === undefined) {
        throw settingsError(
          'customers.account',
          'There is no such customer.',
          'Use a phone number or nickname.',
        )
      }
      const { kycLevel = customer.kycLevel, state = customer.state } = update
      const updated = { ...customer, kycLevel, state }
      write(updated, engine)
      return view(updated)
    },
  }
}

function checkUpdate({ kycLevel, state }: CustomerUpdate): void {
  if (kycLevel !== undefined && !Object.hasOwn(kycLevels, kycLevel)) {
    const hint = `It is one of ${Object.keys(kycLevels).join(', ')}.`
    throw settingsError('customers.kycLevel', 'The level is not known.', hint)
  }
  if (state !== undefined && !states.includes(state)) {
    throw settingsError('customers.state', 'The state is not known.', `It is one of ${states.join(', ')}.`)
  }
}

function write(customer: Customer, engine: Engine): void {
  carryOutAction(
    {
      name: 'customerUpdate',
      organisation: 'sandbox',
      reference: customer.phone,
      decide: (world) => {
        const { postings, changes } = releaseHeldMoney(customer, world)
        return changed({ postings, changes: [put(customerRecord, customer.phone, customer), ...changes] })
      },
    },
    engine,
  )
}

function viewOf(customer: Customer, { ledger }: Engine): CustomerView {
  const { phone: phoneNumber, name, kycLevel, state } = customer
  const balance = nairaText(ledger.balance(accountId.customer(phoneNumber)))
  return { phoneNumber, accountNumber: accountNumberOf(customer), name, kycLevel, state, balance }
}

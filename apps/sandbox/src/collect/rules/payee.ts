import { findCustomer } from '../../business/customers/find-customer.ts'
import { findBank } from '../../business/directory/banks.ts'
import { phoneOf } from '../../business/directory/phone-of.ts'
import type { Refused } from '../../exchange/decision.ts'
import { refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { accountId } from '../../ledger/account-id.ts'

/** Where money is paid on to. */
export interface Payee {
  /** The account of the books. */
  readonly account: string
  /** The bank's name and the number there, where it is an account at a bank. */
  readonly bankName: string | undefined
  readonly accountNumber: string | undefined
  /** True where paying on fails until it is told to succeed. */
  readonly fails: boolean
}

/** What a caller says of the payee. */
export interface NamedPayee {
  readonly bankId?: string | undefined
  readonly bankAccountNumber?: string | undefined
  readonly phoneNumber?: string | undefined
  readonly accountNumber?: string | undefined
}

/** At every bank: no such account, so nothing is created for it; and one that can be named but not paid on to. */
const unknownBankAccount = '0000000004'
const closedBankAccount = '0000000103'

/** Finds the payee: an account at a bank, a phone number, an account at Paga, or whoever asks. */
export function payeeOf(named: NamedPayee, world: World): Payee | Refused {
  const { bankId, bankAccountNumber, phoneNumber, accountNumber } = named
  if (bankId !== undefined && bankAccountNumber !== undefined) return bankPayee(bankId, bankAccountNumber)
  const identifier = phoneNumber ?? accountNumber
  if (identifier === undefined) return pagaPayee(world.organisation)
  const customer = findCustomer(identifier, world)
  if (customer !== undefined) return pagaPayee(accountId.customer(customer.phone))
  const phone = phoneNumber === undefined ? undefined : phoneOf(phoneNumber)
  return pagaPayee(phone === undefined ? accountId.paga(identifier) : accountId.unclaimed(phone))
}

function bankPayee(bankId: string, accountNumber: string): Payee | Refused {
  const bank = findBank(bankId)
  if (bank === undefined) return refused(-1, 'There is no such bank; take the uuid from banks.')
  if (accountNumber === unknownBankAccount) return refused(-1, 'The bank knows no such account.')
  const fails = accountNumber === closedBankAccount
  return { account: accountId.bank(bank.code), bankName: bank.name, accountNumber, fails }
}

/** Somebody with an account at Paga, or with money waiting there. */
export function pagaPayee(account: string): Payee {
  return { account, bankName: undefined, accountNumber: undefined, fails: false }
}

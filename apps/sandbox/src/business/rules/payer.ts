import { type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { areCredentialsOf } from '../customers/credentials.ts'
import type { Customer } from '../customers/customer.ts'
import { findCustomer } from '../customers/find-customer.ts'
import { fundingSourcesOf, walletAlias } from '../directory/funding-sources.ts'
import { kycLevels } from '../directory/kyc-levels.ts'

/** Whose account an operation is about: the organisation's, or that of a customer who gave their credentials. */
export interface Payer {
  readonly kind: 'payer'
  readonly account: string
  /** Undefined for the organisation. */
  readonly customer: Customer | undefined
  /** False for a source of funds that does not tell how much it holds. */
  readonly tellsBalance: boolean
}

/** Who is named in a request, whatever the members are called there. */
export interface PayerClaim {
  readonly principal: string | undefined
  readonly credentials: string | undefined
  readonly sourceOfFunds: string | undefined
}

/** The names of the wallet, in capitals. */
const walletNames: readonly string[] = [walletAlias, 'PAGA ACCOUNT']

/** What a customer whose account is not active is refused with. */
const stateCodes = { active: undefined, disabled: 103, locked: 129 } as const

/** The organisation that calls, paying from its own wallet. */
export function organisationPayer({ organisation }: World): Payer {
  return { kind: 'payer', account: organisation, customer: undefined, tellsBalance: true }
}

/** Finds out whose account it is, or refuses: 113 for a stranger, 104 for wrong credentials, 103, 129, 106 for the source. */
export function payerOf(
  { principal, credentials, sourceOfFunds }: PayerClaim,
  world: World,
): Payer | Refused {
  if (principal === undefined) return fromWallet(sourceOfFunds) ? organisationPayer(world) : refused(106)
  const customer = findCustomer(principal, world)
  if (customer === undefined) return refused(113)
  if (!areCredentialsOf(customer, credentials ?? '', world)) {
    return refused(104, 'The credentials are not the user’s.')
  }
  return customerPayer(customer, sourceOfFunds)
}

/** A customer who agreed, paying from the source that is named, or refuses: 103, 129, 106. */
export function customerPayer(customer: Customer, sourceOfFunds: string | undefined): Payer | Refused {
  const code = stateCodes[customer.state]
  if (code !== undefined) return refused(code)
  const { phone } = customer
  if (fromWallet(sourceOfFunds)) {
    return { kind: 'payer', account: accountId.customer(phone), customer, tellsBalance: true }
  }
  const alias = sourceOfFunds?.toUpperCase()
  const source = fundingSourcesOf(phone).find((candidate) => candidate.alias === alias)
  if (source === undefined) return refused(106)
  const account = accountId.source(phone, source.alias)
  return { kind: 'payer', account, customer, tellsBalance: source.tellsBalance }
}

function fromWallet(sourceOfFunds: string | undefined): boolean {
  return sourceOfFunds === undefined || walletNames.includes(sourceOfFunds.toUpperCase())
}

/** Refuses a payer who may not spend so much at once (136), or does not have it (139). */
export function spendingRefusal(payer: Payer, amount: Kobo, fee: Kobo, world: World): Refused | undefined {
  const most = payer.customer && kycLevels[payer.customer.kycLevel].transaction
  if (most !== undefined && amount > most)
    return refused(136, `The payer may send ${nairaText(most)} at most.`)
  if (world.balance(payer.account) < amount + fee) return refused(139)
  return undefined
}

import { type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { sameSecret } from '../../same-secret.ts'
import { type Customer, findCustomer } from '../directory/customers.ts'
import { kycLevels } from '../directory/kyc-levels.ts'

/** Whose account an operation is about: the organisation's, or that of a customer who gave their credentials. */
export interface Payer {
  readonly kind: 'payer'
  readonly account: string
  /** Undefined for the organisation. */
  readonly customer: Customer | undefined
}

/** Who is named in a request, whatever the members are called there. */
export interface PayerClaim {
  readonly principal: string | undefined
  readonly credentials: string | undefined
  readonly sourceOfFunds: string | undefined
}

/** The names of the one source of funds everybody has, in lower case. */
const pagaAccount: readonly string[] = ['paga', 'paga account']

/** What a customer whose account is not active is refused with. */
const stateCodes = { active: undefined, disabled: 103, locked: 129 } as const

/** The organisation that calls, paying from its own wallet. */
export function organisationPayer({ organisation }: World): Payer {
  return { kind: 'payer', account: organisation, customer: undefined }
}

/** Finds out whose account it is, or refuses: 106, 113 for a stranger, 104 for wrong credentials, 103, 129. */
export function payerOf(claim: PayerClaim, world: World): Payer | Refused {
  const { principal, credentials, sourceOfFunds } = claim
  if (sourceOfFunds !== undefined && !pagaAccount.includes(sourceOfFunds.toLowerCase())) return refused(106)
  if (principal === undefined) return organisationPayer(world)
  const customer = findCustomer(principal)
  if (customer === undefined) return refused(113)
  if (!sameSecret(credentials ?? '', customer.pin)) return refused(104, 'The credentials are not the user’s.')
  const code = stateCodes[customer.state]
  if (code !== undefined) return refused(code)
  return { kind: 'payer', account: accountId.customer(customer.phone), customer }
}

/** Refuses a payer who may not spend so much at once (136), or does not have it (139). */
export function spendingRefusal(payer: Payer, amount: Kobo, fee: Kobo, world: World): Refused | undefined {
  const most = payer.customer && kycLevels[payer.customer.kycLevel].transaction
  if (most !== undefined && amount > most)
    return refused(136, `The payer may send ${nairaText(most)} at most.`)
  if (world.balance(payer.account) < amount + fee) return refused(139)
  return undefined
}

import type * as z from 'zod'
import type { payee, payer } from './payer-and-payee.ts'
import type { PaymentMethod } from './vocabulary.ts'

/** What the rules between the fields of a payment request look at. */
export interface RuledRequest {
  readonly payer: z.output<typeof payer>
  readonly payee?: z.output<typeof payee> | undefined
  readonly paymentMethods: readonly PaymentMethod[]
  readonly payerCollectionFeeShare?: string | undefined
  readonly payeeCollectionFeeShare?: string | undefined
  readonly accountReference?: string | undefined
}

/** A field that is missing or wrong beside others, and why. */
interface BrokenRule {
  readonly path: readonly string[]
  readonly message: string
}

/** Every rule between fields that a payment request breaks. */
export function brokenRules(request: RuledRequest): readonly BrokenRule[] {
  return [...payerRules(request), ...payeeRules(request), ...feeRules(request), ...mandateRules(request)]
}

function payerRules({ payer: { phoneNumber, email, bankId }, paymentMethods }: RuledRequest): BrokenRule[] {
  const rules: BrokenRule[] = []
  if (phoneNumber === undefined && email === undefined) {
    const message = 'is required when payer.email is left out; give one of the two'
    rules.push({ path: ['payer', 'phoneNumber'], message })
  }
  for (const method of ['FUNDING_USSD', 'DIRECT_DEBIT'] as const) {
    if (!paymentMethods.includes(method) || bankId !== undefined) continue
    rules.push({ path: ['payer', 'bankId'], message: `is required for the payment method ${method}` })
  }
  return rules
}

function payeeRules({ payee }: RuledRequest): BrokenRule[] {
  if (payee === undefined || (payee.bankId === undefined) === (payee.bankAccountNumber === undefined))
    return []
  const [missing, given] =
    payee.bankId === undefined ? ['bankId', 'bankAccountNumber'] : ['bankAccountNumber', 'bankId']
  return [{ path: ['payee', String(missing)], message: `is required together with payee.${given}` }]
}

/** One sample adds up to exactly 1, so that must be right, whatever a comment says of "less than 1.0". */
function feeRules({
  payerCollectionFeeShare = '0',
  payeeCollectionFeeShare = '0',
}: RuledRequest): BrokenRule[] {
  // Shares have two decimals, so hundredths are exact.
  const hundredths = Math.round(Number(payerCollectionFeeShare) * 100 + Number(payeeCollectionFeeShare) * 100)
  if (hundredths <= 100) return []
  const message = 'is more than 1 together with payerCollectionFeeShare'
  return [{ path: ['payeeCollectionFeeShare'], message }]
}

function mandateRules({ payer, paymentMethods, accountReference }: RuledRequest): BrokenRule[] {
  if (!paymentMethods.includes('DIRECT_DEBIT')) return []
  const message = 'is required for the payment method DIRECT_DEBIT'
  return [
    ...(accountReference === undefined ? [{ path: ['accountReference'], message }] : []),
    ...(payer.bankAccountNumber === undefined ? [{ path: ['payer', 'bankAccountNumber'], message }] : []),
  ]
}

import { type Amount, readAmount } from '@pagakit/contract'
import * as z from 'zod'
import { choice, fieldMeta, text } from '../field.ts'

// Fields that several Collect requests share.

/** The one currency there is. */
export const currency: z.ZodEnum<{ NGN: 'NGN' }> = choice('The currency: NGN.', ['NGN'])

/** A bank by its id. */
export function bankId(description: string): z.ZodString {
  return text(description, { pattern: /^[\x21-\x7E]+$/, must: 'must be the uuid of a bank from banks' })
}

/** An address that Paga calls. */
export function callbackAddress(description: string): z.ZodString {
  return text(description, { pattern: /^https?:\/\/[\x21-\x7E]+$/, must: 'must be an http or https URL' })
}

/** The bank verification number of a person. */
export function financialIdentificationNumber(description: string): z.ZodString {
  return text(description, { sensitive: true })
}

/** The account a read or a change is about. */
export const accountIdentifier: z.ZodString = text(
  'The account: its number (NUBAN) or your accountReference.',
  { pattern: /^[\x20-\x7E]+$/, must: 'must be printable ASCII' },
)

/** A share of the fee: 0 to 1, with at most two decimals. */
export function feeShare(description: string): z.ZodTransform<string, Amount> {
  const schema = z.transform<Amount, string>((value, context) => {
    const { text: share, reason, fix } = readAmount(value)
    if (share !== undefined && Number(share) <= 1) return share
    const message = share === undefined ? `${reason}; ${fix}` : 'is more than 1; a share is a part of the fee'
    context.issues.push({ code: 'custom', message, input: value })
    return ''
  })
  return schema.register(fieldMeta, { kind: 'amount', description })
}

/** For zod's `refine`: who gives a bank must give the account at it. */
export const needsCreditAccount: [
  (input: { creditBankId?: string | undefined; creditBankAccountNumber?: string | undefined }) => boolean,
  { error: string; path: string[] },
] = [
  (input) => input.creditBankId === undefined || input.creditBankAccountNumber !== undefined,
  { error: 'is required together with creditBankId', path: ['creditBankAccountNumber'] },
]

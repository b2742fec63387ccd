import { type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import type { KycLevel } from '../directory/kyc-levels.ts'
import { utcText } from '../rules/utc-text.ts'

/** A document that says who somebody is. */
export interface Identification {
  readonly type: string | undefined
  readonly number: string | undefined
  /** Judged where it is a day as `yyyy-MM-dd`; Paga documents no form. */
  readonly expires: string | undefined
}

/** The level of somebody with a document and a birthday, and of somebody whose address is known besides. */
export const provenLevels: Readonly<Record<'document' | 'address', KycLevel>> = {
  document: 'KYC2',
  address: 'KYC3',
}

/** Refuses a document that is known by half, or has expired (122). */
export function identificationRefusal(
  { type, number, expires }: Identification,
  { now }: World,
): Refused | undefined {
  if ((type === undefined) !== (number === undefined))
    return refused(122, 'A document has a type and a number.')
  const isDay = expires !== undefined && /^\d{4}-\d\d-\d\d$/.test(expires)
  return isDay && expires < utcText(now).slice(0, expires.length)
    ? refused(122, 'It has expired.')
    : undefined
}

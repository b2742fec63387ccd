import type { SchemaIssue } from '@pagakit/contract'
import { longestReference } from '@pagakit/contract'
import { type Refused, refused } from '../exchange/decision.ts'

/** With which code a member is refused that is there and not right. Any other is 117. */
const invalidCodes: Readonly<Record<string, number>> = {
  amount: 116,
  refundAmount: 116,
  currency: 116,
  destinationPhoneNumber: 123,
  recipientPhoneNumber: 123,
  customerPhoneNumber: 123,
  phoneNumber: 123,
  phone: 123,
  recipientEmail: 127,
  customerEmail: 127,
  financeAdminEmail: 127,
  email: 127,
  customerPrincipal: 118,
  customerIdentifier: 118,
  customerFirstName: 124,
  customerLastName: 125,
  customerDateOfBirth: 134,
  accountNumber: 114,
  accountReference: 114,
  destinationBankAccountNumber: 4,
  destinationBankUUID: 101,
  destinationBank: 101,
  destinationAccount: 107,
  items: -3,
  merchantAccount: 131,
  merchantReferenceNumber: 111,
  merchantService: 112,
  senderPrincipal: 118,
  purchaserPrincipal: 118,
  accountPrincipal: 118,
  alternateSenderName: 130,
  customerAccountPhoto: 121,
  customerIdPhoto: 121,
  customerIdType: 122,
  customerIdNumber: 122,
}

/** What requests call their own reference. */
const ownReferences: readonly string[] = ['referenceNumber', 'bulkReferenceNumber', 'reference']

/** Refuses a request for the first thing its model found wrong. */
export function fieldRefusal(
  issue: SchemaIssue | undefined,
  request: Readonly<Record<string, unknown>>,
): Refused {
  const reason = firstReason(issue)
  const { name, value } = memberAt(keysOf(reason), request)
  if (value === undefined || value === '') {
    return refused(ownReferences.includes(name) ? -4 : 117, `${name} is required.`)
  }
  if (ownReferences.includes(name) && typeof value === 'string' && value.length > longestReference) {
    return refused(140)
  }
  return refused(invalidCodes[name] ?? 117, `${name} ${reason?.message ?? 'is not right'}.`)
}

/** Of a request that fits none of several shapes, the first reason of the shape it was nearest to. */
function firstReason(issue: SchemaIssue | undefined): SchemaIssue | undefined {
  const [nearest] = issue?.errors?.toSorted((one, other) => one.length - other.length) ?? []
  return nearest?.[0] ?? issue
}

function keysOf(issue: SchemaIssue | undefined): readonly PropertyKey[] {
  return (issue?.path ?? []).map((key) => (typeof key === 'object' ? key.key : key))
}

/** The member a path leads to, by the name it has there; of an entry of a list, the list. */
function memberAt(keys: readonly PropertyKey[], request: object): { name: string; value: unknown } {
  let member: { name: string; value: unknown } = { name: '', value: request }
  for (const key of keys) {
    if (typeof key === 'number') break
    const owner = Object(member.value)
    member = { name: String(key), value: Object.hasOwn(owner, key) ? owner[key] : undefined }
  }
  return member
}

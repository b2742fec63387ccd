import type { Remark } from './rule.ts'

const meaning = 'says what the field means'
const source = 'says where the field is from'
const elsewhere = 'is tried in hostile-input.test.ts, at both limits of what is passed on'

/** What the ledger says of fields that is no rule, or is tried elsewhere. */
export const remarks: readonly Remark[] = [
  ['client-generated id, stored by Paga, echoed back, used for later status lookups', meaning],
  ['seed sample nevertheless uses "password1"', source],
  ['free form, format agreed with the third party', meaning],
  ['amount to transfer', meaning],
  ['seed marks it as not presently in use', meaning],
  ['Java request model only; the Java client never sends it', source],
  ['absent from the seed request table/sample, but op 6 refers to it as submitted with the batch', source],
  ['identifies the batch later', meaning],
  ['20 characters; longer is truncated', elsewhere],
  ['30 characters; longer is truncated', elsewhere],
  ['typed string in the seed', source],
  ['table calls it referenceNumber; sample body and all libs send reference', source],
  ['ISO-8601 with ms and offset in sample', source],
  ['hashed', 'is the recipe, tried by the wire vectors'],
  [
    'Java model also has county, city, localGovernmentArea, postalCode; the client never sends them and writes landmark into local',
    source,
  ],
  ['PHP doc examples: EMPLOYER_ID, STUDENT_ID', source],
  ['BVN-like id', meaning],
  ['Node cannot send it', source],
  ['format undocumented', source],
  ['Java model only, never sent', source],
]

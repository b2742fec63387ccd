import { createHash } from 'node:crypto'
import { createReference } from '@pagakit/business'

/** A form as it was sent. */
export interface SentForm {
  readonly owner: string
  readonly path: string
  readonly fields: URLSearchParams
}

/**
 * A reference for what a form makes: the same where the same form is sent again as it was, and another where something else was typed into
 * it. A form without a name of its own, which no page has given, gets a new one each time.
 */
export function nameOfForm({ owner, path, fields }: SentForm): string {
  if (!fields.get('form-id')) return createReference()
  const sent = JSON.stringify([owner, path, ...fields])
  let draws = 0
  return createReference((length) => {
    draws += 1
    return createHash('sha512').update(`${draws} ${sent}`).digest().subarray(0, length)
  })
}

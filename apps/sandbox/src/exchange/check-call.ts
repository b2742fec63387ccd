import { jsonCodec } from '@pagakit/codecs/json'
import { type Decoded, redact } from '@pagakit/contract'
import { sameSecret } from '../same-secret.ts'
import type { OrganisationSecrets } from '../settings.ts'
import type { Answer, RequestNotes } from './answer.ts'
import { checkHash } from './check-hash.ts'
import type { Engine } from './engine.ts'
import { findSloppiness } from './find-sloppiness.ts'
import type { ReceivedCall } from './received-call.ts'
import { referenceOf } from './reference-of.ts'
import { notTakenIn, unauthorized } from './turn-away.ts'

/** The answer to a call that fell at a check, or what it asks for once it has passed them all. */
export type CheckedCall =
  | { readonly fallen: Answer; readonly value?: undefined; readonly notes?: undefined }
  | {
      readonly fallen?: undefined
      readonly value: Readonly<Record<string, unknown>>
      readonly notes: RequestNotes
    }

/** Paga's checks of any call that is hashed, in Paga's order: size, JSON, who it is, hash; then what `strict` adds. */
export async function checkCall(
  call: ReceivedCall,
  secrets: OrganisationSecrets,
  { settings: { hashProfile, strict } }: Engine,
): Promise<CheckedCall> {
  const { operation, body } = call
  if (body === undefined) return { fallen: notTakenIn(413, 'The body is larger than 64 KiB.') }
  const decoded = jsonCodec.decode(body, operation.requestShape)
  if ('problem' in decoded) return { fallen: notTakenIn(400, decoded.problem) }
  const notes = notesOf(decoded, call)
  const stranger = strangerOf(call, secrets)
  if (stranger !== undefined) return { fallen: unauthorized(stranger, notes) }

  const checked = await checkHash(call, decoded.texts, secrets.hashKey, hashProfile)
  const { profile, preimage, explanation } = checked
  const hashed = { ...notes, hashProfile: profile, preimage }
  if (explanation !== undefined) return { fallen: notTakenIn(400, explanation, hashed) }
  const sloppiness = strict ? sloppinessOf(call, body) : undefined
  if (sloppiness !== undefined) return { fallen: notTakenIn(400, `Strict: ${sloppiness}`, hashed) }
  return { value: decoded.value, notes: hashed }
}

function notesOf({ value }: Decoded, { operation }: ReceivedCall): RequestNotes {
  return { referenceNumber: referenceOf(operation, value), request: redact(value, operation.requestShape) }
}

/** Which of the two is not right, in words. */
function strangerOf({ header }: ReceivedCall, secrets: OrganisationSecrets): string | undefined {
  // Both are compared always, so that the time does not tell which one was wrong.
  const isPrincipal = sameSecret(header('principal') ?? '', secrets.principal)
  const areCredentials = sameSecret(header('credentials') ?? '', secrets.credentials)
  if (!isPrincipal) return 'The header principal is not the one of this sandbox.'
  return areCredentials ? undefined : 'The header credentials does not belong to the principal.'
}

function sloppinessOf({ operation, path, header }: ReceivedCall, body: Uint8Array): string | undefined {
  if (path.includes('//')) return 'The path has a double slash.'
  if (!/^application\/json\b/i.test(header('content-type') ?? '')) {
    return 'The content-type is not application/json.'
  }
  return findSloppiness(body, operation.requestShape)
}

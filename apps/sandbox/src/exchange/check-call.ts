import { type Decoded, redact } from '@pagakit/contract'
import { withShownAddresses } from '../outgoing/shown-address.ts'
import { sameSecret } from '../same-secret.ts'
import type { Answer, RequestNotes } from './answer.ts'
import { bodyCapKibibytes } from './body-cap.ts'
import { checkHash } from './check-hash.ts'
import { decodeCall } from './decode-call.ts'
import type { Engine } from './engine.ts'
import { findSloppiness } from './find-sloppiness.ts'
import type { Caller, FindCaller } from './organisation.ts'
import { readOtherNames } from './read-other-names.ts'
import type { ReceivedCall } from './received-call.ts'
import { referenceOf } from './reference-of.ts'
import { businessTurnsAway, type TurnAway } from './turn-away.ts'

/** The answer to a call that fell at a check, or what it asks for once it has passed them all. */
export type CheckedCall =
  | {
      readonly fallen: Answer
      readonly value?: undefined
      readonly notes?: undefined
      readonly organisation?: undefined
    }
  | {
      readonly fallen?: undefined
      readonly value: Readonly<Record<string, unknown>>
      readonly notes: RequestNotes
      /** Who calls, as the books know it. */
      readonly organisation: string
    }

/** Paga's checks of any call that is hashed, in Paga's order: size, form, who it is, hash; then what `strict` adds. */
export async function checkCall(
  call: ReceivedCall,
  callers: FindCaller,
  { settings: { hashProfile, strict } }: Engine,
  { stranger, wrongHash, notTakenIn }: TurnAway = businessTurnsAway,
): Promise<CheckedCall> {
  const { body } = call
  if (body === undefined) {
    return {
      fallen: notTakenIn(
        413,
        `The body is larger than ${bodyCapKibibytes(call.operation, call.binding)} KiB.`,
      ),
    }
  }
  const read = decodeCall(call, body)
  if ('problem' in read) return { fallen: notTakenIn(400, read.problem) }
  const decoded = readOtherNames(read, call.operation)
  const notes = notesOf(decoded, call)
  const caller = callerOf(call, callers)
  if (typeof caller === 'string') return { fallen: stranger(caller, notes) }

  const checked = await checkHash(call, decoded.texts, caller.secrets.hashKey, hashProfile)
  const { profile, preimage, terms, hashedInstead, explanation } = checked
  const hashed = { ...notes, hashProfile: profile, preimage, terms, hashedInstead }
  if (explanation !== undefined) return { fallen: wrongHash(explanation, hashed) }
  const sloppiness = strict ? sloppinessOf(call, body) : undefined
  if (sloppiness !== undefined) return { fallen: notTakenIn(400, `Strict: ${sloppiness}`, hashed) }
  return { value: decoded.value, notes: hashed, organisation: caller.organisation }
}

function notesOf({ value }: Decoded, { operation }: ReceivedCall): RequestNotes {
  const request = withShownAddresses(redact(value, operation.requestShape))
  return { referenceNumber: referenceOf(operation, value), request }
}

/** Who calls, or which of the two headers is not right, in words. */
function callerOf({ header }: ReceivedCall, findCaller: FindCaller): Caller | string {
  const caller = findCaller(header('principal') ?? '')
  if (caller === undefined) return 'The header principal is not one of this sandbox.'
  const isCaller = sameSecret(header('credentials') ?? '', caller.secrets.credentials)
  return isCaller ? caller : 'The header credentials does not belong to the principal.'
}

function sloppinessOf(
  { operation, binding, path, header }: ReceivedCall,
  body: Uint8Array,
): string | undefined {
  if (path.includes('//')) return 'The path has a double slash.'
  // Elsewhere than in JSON everything is a text, and the wrong type of a body was not taken in.
  if (binding.rest !== 'json') return undefined
  if (!/^application\/json\b/i.test(header('content-type') ?? '')) {
    return 'The content-type is not application/json.'
  }
  return findSloppiness(body, operation.requestShape)
}

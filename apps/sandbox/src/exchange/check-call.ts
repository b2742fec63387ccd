import { type ObjectShape, redact } from '@pagakit/contract'
import { withShownAddresses } from '../outgoing/shown-address.ts'
import { sameSecret } from '../same-secret.ts'
import type { Answer, TakenNotes } from './answer.ts'
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

type Members = Readonly<Record<string, unknown>>

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
      readonly value: Members
      readonly notes: TakenNotes
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
  const { value } = decoded
  const { operation } = call
  const notes = {
    referenceNumber: referenceOf(operation, value),
    later: shownRequest(value, operation.requestShape),
  }
  const caller = callerOf(call, callers)
  if (typeof caller === 'string') return { fallen: stranger(caller, notes) }

  const checked = await checkHash(call, decoded.texts, caller.secrets.hashKey, hashProfile)
  const { explanation } = checked
  const hashed = bothNotes(notes, checked.notes)
  if (explanation !== undefined) return { fallen: wrongHash(explanation, hashed) }
  const sloppiness = strict ? sloppinessOf(call, body) : undefined
  if (sloppiness !== undefined) return { fallen: notTakenIn(400, `Strict: ${sloppiness}`, hashed) }
  return { value, notes: hashed, organisation: caller.organisation }
}

/** Apart from the checks, so that what is kept for later holds on to nothing else of the request. */
function shownRequest(value: Members, shape: ObjectShape): TakenNotes['later'] {
  return () => ({ request: withShownAddresses(redact(value, shape)) })
}

function bothNotes(one: TakenNotes, other: TakenNotes): TakenNotes {
  return { ...one, ...other, later: () => ({ ...one.later?.(), ...other.later?.() }) }
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

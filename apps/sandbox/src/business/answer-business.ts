import { jsonCodec } from '@pagakit/codecs/json'
import { type Decoded, redact } from '@pagakit/contract'
import type { Answer, RequestNotes } from '../exchange/answer.ts'
import type { Behaviour } from '../exchange/behaviour.ts'
import { carryOut, type Outcome } from '../exchange/carry-out.ts'
import { checkHash } from '../exchange/check-hash.ts'
import type { Engine } from '../exchange/engine.ts'
import { findSloppiness } from '../exchange/find-sloppiness.ts'
import type { ReceivedCall } from '../exchange/received-call.ts'
import { sampleBehaviour } from '../exchange/sample-behaviour.ts'
import { tidyLists } from '../exchange/tidy-lists.ts'
import { sameSecret } from '../same-secret.ts'
import type { BusinessSecrets } from '../settings.ts'
import { businessBehaviours } from './behaviours/index.ts'
import { decided, notTakenIn, unauthorized } from './business-answers.ts'
import { fieldRefusal } from './field-codes.ts'

/** The one organisation of the sandbox, as the books know it: its principal may change from one start to the next. */
const organisation = 'organisation'

const behaviours = new Map<string, Behaviour>(
  businessBehaviours.map((behaviour) => [behaviour.operation.name, behaviour]),
)

/**
 * Answers a Business request with Paga's checks in Paga's order: size, JSON, who it is, hash, fields, duplicate, and then
 * the operation itself.
 */
export async function answerBusiness(call: ReceivedCall, engine: Engine): Promise<Answer> {
  const { operation, body } = call
  const { business, hashProfile, strict } = engine.settings
  if (body === undefined) return notTakenIn(413, 'The body is larger than 64 KiB.')
  const decoded = jsonCodec.decode(body, operation.requestShape)
  if ('problem' in decoded) return notTakenIn(400, decoded.problem)
  const notes = notesOf(decoded, call)
  const stranger = strangerOf(call, business)
  if (stranger !== undefined) return unauthorized(stranger, notes)

  const { profile, preimage, explanation } = await checkHash(
    call,
    decoded.texts,
    business.hashKey,
    hashProfile,
  )
  const hashed = { ...notes, hashProfile: profile, preimage }
  if (explanation !== undefined) return notTakenIn(400, explanation, hashed)
  const sloppiness = strict ? sloppinessOf(call, body) : undefined
  if (sloppiness !== undefined) return notTakenIn(400, `Strict: ${sloppiness}`, hashed)
  return decided(operation, notes.referenceNumber, decideBusiness(call, decoded, engine), hashed)
}

function notesOf({ value }: Decoded, { operation }: ReceivedCall): RequestNotes {
  const field = operation.reference?.field
  const reference = field === undefined ? undefined : value[field]
  return {
    referenceNumber: typeof reference === 'string' ? reference : undefined,
    request: redact(value, operation.requestShape),
  }
}

/** Which of the two is not right, in words. */
function strangerOf({ header }: ReceivedCall, secrets: BusinessSecrets): string | undefined {
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

function decideBusiness({ operation }: ReceivedCall, { value }: Decoded, engine: Engine): Outcome {
  const request = tidyLists(value, operation.requestShape)
  const behaviour = behaviours.get(operation.name) ?? sampleBehaviour(operation)
  const admission = behaviour.admit(request)
  if (admission.issues !== undefined) return { decision: fieldRefusal(admission.issues[0], request) }
  const reference = String(request['referenceNumber'])
  return carryOut({ operation, organisation, reference, value: request, decide: admission.decide }, engine)
}

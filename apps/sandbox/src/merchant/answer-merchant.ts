import { jsonCodec } from '@pagakit/codecs/json'
import { businessCodes } from '@pagakit/models/business'
import { echoOf, messageOf } from '../business/business-answers.ts'
import { settleDue } from '../business/due/settle-due.ts'
import { fieldRefusal } from '../business/field-codes.ts'
import type { Answer } from '../exchange/answer.ts'
import { worldOf } from '../exchange/carry-out.ts'
import { checkCall } from '../exchange/check-call.ts'
import type { Decision } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import { ownCaller } from '../exchange/organisation.ts'
import type { ReceivedCall } from '../exchange/received-call.ts'
import { sampleBehaviour } from '../exchange/sample-behaviour.ts'

type Members = Readonly<Record<string, unknown>>

/** Answers a Merchant request: after the checks of any call come its fields, and then its sample. It moves nothing. */
export async function answerMerchant(call: ReceivedCall, engine: Engine): Promise<Answer> {
  const { fallen, value, notes, organisation } = await checkCall(
    call,
    ownCaller(engine.settings.merchant),
    engine,
  )
  if (fallen !== undefined) return fallen
  settleDue(engine)
  const decision = decide(call, value, organisation, engine)
  const responseCode = decision.kind === 'carried-out' ? 0 : decision.code
  const body = {
    ...(decision.kind === 'refused' ? {} : decision.members),
    ...echoOf(call.operation, notes.referenceNumber),
    responseCode,
    errorMessage: responseCode === 0 ? null : messageOf(responseCode, decision),
  }
  return {
    httpStatus: 200,
    body: jsonCodec.encode(body, call.operation.responseShape),
    notes: { ...notes, responseCode, codeName: businessCodes[responseCode]?.name },
    authentic: true,
  }
}

function decide({ operation }: ReceivedCall, value: Members, organisation: string, engine: Engine): Decision {
  const admission = sampleBehaviour(operation).admit(value)
  if (admission.issues !== undefined) return fieldRefusal(admission.issues[0], value)
  return admission.decide(worldOf(organisation, engine))
}

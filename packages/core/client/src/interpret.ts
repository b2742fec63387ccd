import {
  type Api,
  type Codecs,
  type HashProfile,
  PagaError,
  type ReceivedAnswer,
  type Refusal,
  type TransportAnswer,
  type Verdict,
} from '@pagakit/contract'
import type { PreparedCall } from './prepared-call.ts'
import { receive } from './receive.ts'
import { nextStep, retryAdvice } from './retry-advice.ts'
import { retryAfter } from './retry-after.ts'
import { serverText } from './server-text.ts'

/** An exchange that brought a whole answer, with what is needed to read it. */
export interface Exchanged {
  readonly prepared: PreparedCall
  readonly answer: TransportAnswer
  /** The profile the request was signed with. */
  readonly profile: HashProfile
  /** What was secret in the request, so that it can be struck from what the server says. */
  readonly secrets: readonly string[]
}

/** What a call that did not fail gives: Paga's answer and what it came to. */
export type Result = Readonly<Record<string, unknown>> & { readonly verdict: Verdict }

/**
 * The third room of a call: decodes the answer, judges it, and gives the result. Pure.
 *
 * @throws PagaError for everything that is neither success nor pending
 */
export function interpret(api: Api, exchanged: Exchanged, codecs: Codecs): Result {
  const received = receive(exchanged, codecs)
  const judgement = api.judge(received)
  if (judgement.verdict === 'refused') throw refusalError(judgement, received, exchanged)
  return { ...received.value, ...judgedItems(api, received), verdict: judgement.verdict }
}

/** The items of a bulk answer, each with what it came to. */
function judgedItems({ judgeItem }: Api, received: ReceivedAnswer): Readonly<Record<string, unknown>> {
  const { list = '' } = received.operation.items ?? {}
  const items = received.value[list]
  if (judgeItem === undefined || !Array.isArray(items)) return {}
  return { [list]: items.map((item: unknown) => judgedItem(item, (one) => judgeItem(one, received))) }
}

function judgedItem(item: unknown, judge: (item: Readonly<Record<string, unknown>>) => string): unknown {
  const members = typeof item === 'object' && item !== null ? Object.fromEntries(Object.entries(item)) : {}
  return { ...members, verdict: judge(members) }
}

/** The error for an answer that was judged a refusal. */
export function refusalError(refusal: Refusal, received: ReceivedAnswer, exchanged: Exchanged): PagaError {
  const { prepared } = exchanged
  const outcome = refusal.definite ? 'rejected' : 'unknown'
  const said = refusal.message === undefined ? undefined : serverText(refusal.message, exchanged.secrets)
  const { responseCode, reason } = withoutSecrets(refusal, exchanged.secrets)
  const retryAfterMs = retryAfter(exchanged.answer)
  return new PagaError({
    code: refusal.code,
    operation: prepared.operation.name,
    message: withQuote(reason, said),
    hint:
      refusal.code === 'HASH_REFUSED' ? hashHint(exchanged) : (refusal.hint ?? nextStep(prepared, outcome)),
    outcome,
    retry: retryAdvice(prepared.effect, outcome, refusal.code),
    referenceNumber: prepared.referenceNumber,
    responseCode,
    httpStatus: received.httpStatus,
    params: {
      ...(said === undefined ? {} : { message: said }),
      ...(refusal.code === 'HASH_REFUSED' ? { profile: exchanged.profile } : {}),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
  })
}

/** A code may be any word of the server's, and the reason may name it. */
function withoutSecrets(
  { responseCode, reason }: Refusal,
  secrets: readonly string[],
): Pick<Refusal, 'responseCode' | 'reason'> {
  if (responseCode === undefined || responseCode === '') return { responseCode, reason }
  const shown = serverText(responseCode, secrets)
  return { responseCode: shown, reason: reason.replaceAll(responseCode, shown) }
}

/** What happened, and Paga's own words where they say it differently. */
function withQuote(reason: string, said: string | undefined): string {
  return said === undefined || said === reason ? reason : `${reason} Paga says: "${said}".`
}

/** Which order was signed, and the other one to try where there is one. */
function hashHint({ prepared, profile }: Exchanged): string {
  const { documented, current } = prepared.operation.hash
  const other: HashProfile = profile === 'documented' ? 'current' : 'documented'
  const signed = `It was signed in the ${profile} order.`
  return documented === current
    ? `${signed} Both orders are the same here, so check the hash key.`
    : `${signed} If the hash key is right, set hashProfile: '${other}' and send it again with the same reference.`
}

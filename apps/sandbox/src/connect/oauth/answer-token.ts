import { type Operation, redact } from '@pagakit/contract'
import { exchangeCode as exchangeCodeOperation, refresh } from '@pagakit/models/connect'
import type { Answer, RequestNotes } from '../../exchange/answer.ts'
import { worldOf } from '../../exchange/carry-out.ts'
import type { Engine } from '../../exchange/engine.ts'
import type { World } from '../../exchange/world.ts'
import { openBody } from '../../exchange/written-body.ts'
import { underFault } from '../../faults/under-fault.ts'
import { accountId } from '../../ledger/account-id.ts'
import { formOf, type ReceivedForm } from '../received-form.ts'
import { clientRefusal } from './authenticate-client.ts'
import { exchangeCode, type TokenRequest } from './exchange-code.ts'
import type { TokenAnswer, TokenStep } from './issue-tokens.ts'
import { type OAuthRefusal, oauthErrors, oauthRefusal } from './oauth-refusal.ts'
import { type Parameters, readParameters } from './parameters.ts'
import { readPermissions } from './permissions.ts'
import { refreshAccess } from './refresh-tokens.ts'

/** What the journal may show of a token request. */
const shownParameters: readonly string[] = ['grant_type', 'redirect_uri', 'scope', 'user_data']

/** The operations of the token endpoint, by grant type. */
const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['authorization_code', exchangeCodeOperation],
  ['refresh_token', refresh],
])

/** What the token endpoint answers, and as which operation. */
export interface TokenEndpointAnswer {
  /** Undefined where the request names no grant type that is known. */
  readonly operation: string | undefined
  readonly answer: Answer | Promise<Answer>
}

/** Answers a request to the token endpoint (RFC 6749, section 3.2). */
export function answerToken(form: ReceivedForm, engine: Engine): TokenEndpointAnswer {
  const parameters = parametersOf(form)
  if (parameters.kind === 'refused') return { operation: undefined, answer: refusedToken(parameters, {}) }
  const operation = operations.get(parameters.get('grant_type') ?? '')
  return { operation: operation?.name, answer: answerParameters(operation, parameters, form, engine) }
}

function answerParameters(
  operation: Operation | undefined,
  parameters: Parameters,
  form: ReceivedForm,
  engine: Engine,
): Answer | Promise<Answer> {
  const shown = shownParameters.map((name) => [name, parameters.get(name)])
  const notes = { request: Object.fromEntries(shown.filter(([, value]) => value !== undefined)) }
  const { connect, strict } = engine.settings
  const stranger = clientRefusal(form.header('authorization'), connect)
  if (stranger !== undefined) return refusedToken(stranger, notes)
  const clientId = parameters.get('client_id')
  if (clientId !== undefined && clientId !== connect.clientId) {
    const another = oauthRefusal('invalid_request', 'The client_id is not the client that proves itself.')
    return refusedToken(another, notes)
  }
  if (parameters.has('client_secret')) {
    const twice = oauthRefusal('invalid_request', 'The client proves itself twice: leave client_secret out.')
    return refusedToken(twice, notes)
  }
  const asked = readPermissions(parameters, strict)
  if ('kind' in asked) return refusedToken(asked, notes)
  const answer = (): Answer => {
    const result = takeStep({ parameters, asked, connect }, engine)
    return result.kind === 'refused' ? refusedToken(result, notes) : tokenAnswer(result, notes)
  }
  if (operation === undefined) return answer()
  return underFault({ operation, value: {}, notes, header: form.header }, engine, {
    answer,
    notTakenIn: (explanation) => refusedToken(oauthRefusal('invalid_request', explanation), notes),
  })
}

/** The parameters may stand in the body, as in RFC 6749, or in the query, where all of Paga's own clients write them. */
function parametersOf(received: ReceivedForm): Parameters | OAuthRefusal {
  const { query } = received
  if (query.has('client_secret')) {
    return oauthRefusal('invalid_request', 'A client secret must never stand in an address.')
  }
  const form = formOf(received)
  if (typeof form === 'string') return oauthRefusal('invalid_request', form)
  if (form.size === 0) return readParameters(query)
  if (query.size === 0) return readParameters(form)
  return oauthRefusal('invalid_request', 'Parameters stand in the query and in the body; use one of them.')
}

function takeStep(request: TokenRequest, engine: Engine): TokenAnswer | OAuthRefusal {
  return engine.ledger.transaction(() => {
    const { result, changes } = stepFor(request, worldOf(accountId.organisation, engine))
    engine.records.apply(changes)
    return result
  })
}

function stepFor(request: TokenRequest, world: World): TokenStep<TokenAnswer | OAuthRefusal> {
  const type = request.parameters.get('grant_type')
  if (type === 'authorization_code') return exchangeCode(request, world)
  if (type === 'refresh_token') return refreshAccess(request, world)
  const refusal =
    type === undefined
      ? oauthRefusal('invalid_request', 'grant_type is missing.')
      : oauthRefusal('unsupported_grant_type', 'grant_type is authorization_code or refresh_token.')
  return { result: refusal, changes: [] }
}

/** Tokens belong in no cache (RFC 6749, section 5.1). */
const uncached = { 'cache-control': 'no-store', pragma: 'no-cache' }

function tokenAnswer({ members }: TokenAnswer, notes: RequestNotes): Answer {
  const shown = (): string => JSON.stringify(redact(members, exchangeCodeOperation.responseShape))
  return { httpStatus: 200, body: JSON.stringify(members), shown, headers: uncached, notes }
}

function refusedToken({ error, description }: OAuthRefusal, notes: RequestNotes): Answer {
  const challenge = { 'www-authenticate': 'Basic realm="Paga Connect sandbox", charset="UTF-8"' }
  return {
    httpStatus: oauthErrors[error],
    ...openBody({ error, error_description: description }),
    headers: { ...uncached, ...(error === 'invalid_client' ? challenge : {}) },
    notes: { ...notes, explanation: description },
  }
}

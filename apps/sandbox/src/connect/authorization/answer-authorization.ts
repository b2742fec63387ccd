import type { Answer } from '../../exchange/answer.ts'
import type { Engine } from '../../exchange/engine.ts'
import { sameSecret } from '../../same-secret.ts'
import { readAuthorizationRequest } from '../oauth/authorization-request.ts'
import { readParameters } from '../oauth/parameters.ts'
import { errorPage } from '../pages/error-page.ts'
import { pageAnswer } from '../pages/page.ts'
import { formOf, type ReceivedForm } from '../received-form.ts'
import { sendOn } from './send-on.ts'
import { showStep } from './show-step.ts'
import { takeDecision } from './take-decision.ts'
import { takeLogin } from './take-login.ts'
import { type Visit, visitOf } from './visit.ts'

/** Answers a visit of a browser to the authorization endpoint (RFC 6749, section 3.1): login, consent, and back. */
export async function answerAuthorization(
  form: ReceivedForm,
  issuer: string,
  formKey: Uint8Array,
  engine: Engine,
): Promise<Answer> {
  const { connect, strict } = engine.settings
  const request = readAuthorizationRequest(form.query, { connect, strict, issuer })
  if (request.kind === 'shown') {
    const { explanation } = request
    const page = { httpStatus: 400, title: 'This cannot go on', main: errorPage(explanation) }
    return pageAnswer(page, { explanation })
  }
  if (request.kind === 'sent-back') return sendOn(request.location, request.explanation)
  const visit = visitOf(form, request, formKey, engine)
  return form.method === 'POST' ? takeForm(form, visit, engine) : showStep(visit)
}

/** Takes one of the forms, if it was shown to this browser; what it asks for is read from its address, not from it. */
async function takeForm(received: ReceivedForm, visit: Visit, engine: Engine): Promise<Answer> {
  const form = formOf(received)
  if (typeof form === 'string') return showStep(visit, 400, form)
  const fields = readParameters(form)
  if (fields.kind === 'refused') return showStep(visit, 400, fields.description)
  if (!sameSecret(fields.get('token') ?? '', visit.token)) {
    return showStep(visit, 403, 'The form was not shown to this browser for this request. Try again.')
  }
  if (fields.get('step') === 'login') return takeLogin(fields, visit, engine)
  const { user } = visit
  if (user === undefined) return showStep(visit, 403, 'You are not signed in any more. Sign in again.')
  return takeDecision(fields, user, visit, engine)
}

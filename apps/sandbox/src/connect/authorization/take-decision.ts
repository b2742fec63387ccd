import type { Customer } from '../../business/customers/customer.ts'
import type { Answer } from '../../exchange/answer.ts'
import type { Engine } from '../../exchange/engine.ts'
import { remove } from '../../records/change.ts'
import { allowRequest, denyRequest } from '../oauth/decide-request.ts'
import { keyOf, logins } from '../oauth/oauth-records.ts'
import type { Parameters } from '../oauth/parameters.ts'
import { browserCookie } from '../pages/browser-cookie.ts'
import { sendOn } from './send-on.ts'
import { showStep } from './show-step.ts'
import { remember, type Visit } from './visit.ts'

/** Takes the consent form. The login ends with the decision, so that the next request asks again who it is. */
export async function takeDecision(
  fields: Parameters,
  user: Customer,
  visit: Visit,
  engine: Engine,
): Promise<Answer> {
  const { request, browser, action, world } = visit
  const ended = remove(logins, keyOf(browser))
  const forgotten = browserCookie(browser, 0)
  switch (fields.get('decision')) {
    case 'allow': {
      const { location, changes } = allowRequest(request, user.phone, engine.settings.connect.clientId, world)
      remember([ended, ...changes], engine)
      return sendOn(location, `${user.name} allowed ${request.scopes.join(', ')}.`, forgotten)
    }
    case 'deny':
      remember([ended], engine)
      return sendOn(denyRequest(request).location, `${user.name} denied the request.`, forgotten)
    case 'switch':
      remember([ended], engine)
      return sendOn(action, `${user.name} signed out.`, forgotten)
    default:
      return showStep(visit, 400, 'Choose whether to allow it.')
  }
}

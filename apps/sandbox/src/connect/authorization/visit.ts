import type { Customer } from '../../business/customers/customer.ts'
import { customerAt } from '../../business/customers/find-customer.ts'
import { worldOf } from '../../exchange/carry-out.ts'
import type { Engine } from '../../exchange/engine.ts'
import type { World } from '../../exchange/world.ts'
import { accountId } from '../../ledger/account-id.ts'
import type { Change } from '../../records/change.ts'
import type { AuthorizationRequest } from '../oauth/authorization-request.ts'
import { keyOf, logins, newSecret } from '../oauth/oauth-records.ts'
import { readBrowserCookie } from '../pages/browser-cookie.ts'
import { formToken } from '../pages/form-token.ts'
import type { ReceivedForm } from '../received-form.ts'

/** A browser at the authorization endpoint, with a request that a user can decide. */
export interface Visit {
  readonly request: AuthorizationRequest
  /** Where its forms go: the address with the whole request, which is read anew each time. */
  readonly action: string
  /** The secret of the browser's cookie. */
  readonly browser: string
  /** False where the browser has no cookie yet. */
  readonly hasCookie: boolean
  /** Who is signed in. */
  readonly user: Customer | undefined
  readonly world: World
  /** What the forms of this visit carry, to prove that they were shown to this browser. */
  readonly token: string
  readonly clientName: string
}

/** Finds out who is there. */
export function visitOf(
  form: ReceivedForm,
  request: AuthorizationRequest,
  formKey: Uint8Array,
  engine: Engine,
): Visit {
  const world = worldOf(accountId.organisation, engine)
  const cookie = readBrowserCookie(form.header('cookie'))
  const browser = cookie ?? newSecret(world.random)
  const action = `/paga-webservices/oauth2/authorization?${form.query}`
  return {
    request,
    action,
    browser,
    hasCookie: cookie !== undefined,
    user: cookie === undefined ? undefined : signedIn(cookie, world),
    world,
    token: formToken(formKey, browser, action),
    clientName: engine.settings.connect.clientName,
  }
}

/** Who signed in not long ago and may still do so. */
function signedIn(cookie: string, world: World): Customer | undefined {
  const login = world.record(logins, keyOf(cookie))
  if (login === undefined || login.expires <= world.now) return undefined
  const user = customerAt(login.user, world)
  return user?.state === 'active' ? user : undefined
}

/** Remembers what a step came to. */
export function remember(changes: readonly Change[], { ledger, records }: Engine): void {
  ledger.transaction(() => records.apply(changes))
}

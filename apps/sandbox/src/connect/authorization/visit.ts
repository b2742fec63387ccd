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
  /** What the tokens of forms are made with. */
  readonly formKey: Uint8Array
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
  const login = cookie === undefined ? undefined : world.record(logins, keyOf(cookie))
  return {
    request,
    action: `/paga-webservices/oauth2/authorization?${form.query}`,
    browser: cookie ?? newSecret(world.random),
    hasCookie: cookie !== undefined,
    user: login === undefined || login.expires <= world.now ? undefined : customerAt(login.user, world),
    world,
    formKey,
    clientName: engine.settings.connect.clientName,
  }
}

/** Remembers what a step came to. */
export function remember(changes: readonly Change[], { ledger, records }: Engine): void {
  ledger.transaction(() => records.apply(changes))
}

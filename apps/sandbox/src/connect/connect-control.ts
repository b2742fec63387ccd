import type { Engine } from '../exchange/engine.ts'
import { type AuthorizationCallback, type AuthorizeOptions, authorize } from './authorize.ts'
import { type GrantControl, grantControl } from './grant-control.ts'

/** Stands in for users and their browsers, in tests. */
export interface ConnectControl extends GrantControl {
  /**
   * Does what a user does on the pages, without pages: signs in, and allows or denies.
   *
   * @throws PagaError `INVALID_INPUT` where the pages would not let anybody go on: a client or redirect URI that is not
   * registered, an unknown user, one who may not sign in.
   *
   * @example
   * const { code } = sandbox.connect.authorize({ user: '@adaeze', scopes: ['MERCHANT_PAYMENT'] })
   * const { url } = sandbox.connect.authorize({ user: '@adaeze', url: authorizationUrl, decision: 'deny' })
   */
  authorize(options: AuthorizeOptions): AuthorizationCallback
}

/** Makes the control of a sandbox that is reached at an address, which it names in its answers. */
export function connectControl(engine: Engine, issuer: string): ConnectControl {
  return { ...grantControl(engine), authorize: (options) => authorize(options, issuer, engine) }
}

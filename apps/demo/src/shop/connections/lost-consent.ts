import { isPagaError, type PagaError } from '@pagakit/connect-server'
import type { ShopContext } from '../shop-context.ts'

/** What a customer is told then. */
export const consentLost =
  'Paga no longer lets the shop take payments from your account: you took that back, or it ran out. Connect again to pay.'

/**
 * Finds out whether an error means that the customer has to be asked again, because they took back what they allowed or it
 * ran out. Then the connection is forgotten, and the pages offer to connect again.
 *
 * A token that is refused may only be old, so one is asked for anew before the customer is. An answer that does not say for
 * certain that the call was refused is no word on the consent either.
 */
export async function hasLostConsent(
  error: PagaError,
  owner: string,
  { connect, connections }: Pick<ShopContext, 'connect' | 'connections'>,
): Promise<boolean> {
  if (error.outcome === 'unknown') return false
  const last: unknown =
    error.responseCode === 'invalid_token'
      ? await connect.refresh(owner).then(
          () => undefined,
          (refusal: unknown) => refusal,
        )
      : error
  const isLost =
    isPagaError(last) && (last.code === 'AUTHORIZATION_NEEDED' || last.responseCode === 'insufficient_scope')
  if (isLost) connections.forget(owner)
  return isLost
}

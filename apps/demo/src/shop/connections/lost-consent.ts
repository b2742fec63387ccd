import { isPagaError, type PagaError } from '@pagakit/connect-server'
import type { ShopContext } from '../shop-context.ts'

/**
 * Finds out whether an error means that the customer has to be asked again, because they took back what they allowed or it
 * ran out. Then the connection is forgotten, and the pages offer to connect again.
 *
 * A token that is refused may only be old, so one is asked for anew before the customer is.
 */
export async function hasLostConsent(
  error: PagaError,
  owner: string,
  { connect, connections }: Pick<ShopContext, 'connect' | 'connections'>,
): Promise<boolean> {
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

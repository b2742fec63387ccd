import type { Authenticator } from '@pagakit/contract'
import { unsent } from './token-errors.ts'
import type { TokenKeeper } from './token-keeper.ts'

/** Proves for whom is called: the access token of a user, renewed if need be before the call is sent. */
export function bearerHeader(keeper: TokenKeeper, user: string): Authenticator {
  return async ({ operation, texts }) => {
    try {
      const { accessToken } = await keeper.usable(user)
      return { authorization: `Bearer ${accessToken}` }
    } catch (error) {
      const referenceNumber = texts.text('referenceNumber') ?? texts.text('externalReferenceNumber')
      throw unsent({ operation, referenceNumber }, error)
    }
  }
}

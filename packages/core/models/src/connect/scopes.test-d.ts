import { expectTypeOf, test } from 'vitest'
import type { ConnectScope, ConnectUserDatum } from './scopes.ts'

test('scopes and user data are closed types', () => {
  expectTypeOf<ConnectScope>().toEqualTypeOf<
    | 'MERCHANT_PAYMENT'
    | 'USER_REQUEST_ACCOUNT_BALANCE'
    | 'MONEY_TRANSFER'
    | 'USER_DETAILS_REQUEST'
    | 'USER_DEPOSIT_FROM_CARD'
  >()
  expectTypeOf<ConnectUserDatum>().toEqualTypeOf<
    'FIRST_NAME' | 'LAST_NAME' | 'MOBILE_NUMBER' | 'EMAIL' | 'USERNAME' | 'ACCOUNT_BALANCE' | 'PAGA_NUBAN'
  >()
})

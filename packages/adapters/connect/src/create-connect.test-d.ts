import { expectTypeOf, test } from 'vitest'
import { type Connect, type ConnectGrant, type ConnectSettings, createConnect } from './index.ts'

const settings = {
  environment: 'test',
  clientId: 'shop-1',
  redirectUri: 'https://shop.example/callback',
  scope: ['MERCHANT_PAYMENT'],
  server: '/paga',
} as const

test('no setting holds a secret', () => {
  expectTypeOf<keyof ConnectSettings<unknown>>().toEqualTypeOf<
    | 'environment'
    | 'clientId'
    | 'redirectUri'
    | 'scope'
    | 'userData'
    | 'server'
    | 'issuer'
    | 'page'
    | 'storage'
    | 'randomText'
    | 'now'
    | 'fetch'
  >()
  // @ts-expect-error There is no such setting, and none like it.
  createConnect({ ...settings, clientSecret: 'x' })
})

test('scopes and user data are those that exist', () => {
  // @ts-expect-error Misspelt.
  createConnect({ ...settings, scope: ['MERCHANT_PAYMENTS'] })
  // @ts-expect-error A scope is no user datum.
  createConnect({ ...settings, userData: ['MERCHANT_PAYMENT'] })
})

test('there is no default environment', () => {
  const { environment: _, ...others } = settings
  // @ts-expect-error environment is missing.
  createConnect(others)
})

test('the result is what a function for the server gives, and unknown of a URL', () => {
  expectTypeOf(createConnect(settings)).toEqualTypeOf<Connect<unknown>>()
  const server = async (_grant: ConnectGrant): Promise<{ receipt: string }> => ({ receipt: 'R-1' })
  expectTypeOf(createConnect({ ...settings, server }).popup).returns.resolves.toEqualTypeOf<{
    receipt: string
  }>()
})

import { type ClientParts, clientClosed, createClient } from '@pagakit/client'
import { formCodec } from '@pagakit/codecs/form'
import { jsonCodec } from '@pagakit/codecs/json'
import { type Authenticator, PagaError, type Transport } from '@pagakit/contract'
import type { connectApi } from '@pagakit/models/connect'
import { kyTransport } from '@pagakit/transport-ky'
import { basicHeader } from './basic-header.ts'
import { bearerHeader } from './bearer-header.ts'
import { connectOperationNames } from './connect-client.generated.ts'
import type { CodeToExchange, ConnectClient, ConnectUser, Grant } from './connect-client.ts'
import { type ConnectClientOptions, checkConnectSettings } from './connect-settings.ts'
import { lateXmlCodec } from './late-xml-codec.ts'
import { loadConnectApi } from './load-connect-api.ts'
import { TokenKeeper } from './token-keeper.ts'
import type { StoredToken } from './token-store.ts'

/**
 * Makes a client of Paga Connect for a server: it exchanges codes, keeps the tokens of your users fresh, and acts for them.
 *
 * Models and validators are loaded on the first call, or by `await connect.ready()`.
 *
 * @throws PagaError `INVALID_SETTINGS` if a setting is missing or wrong
 * @example
 * const connect = createConnectClient({ environment: 'test', clientId, clientSecret, redirectUri, tokens })
 * await connect.exchangeCode({ user: 'user-42', code, codeVerifier })
 * const { detailsResult } = await connect.forUser('user-42').getUserDetails()
 */
export function createConnectClient(options: ConnectClientOptions): ConnectClient {
  const {
    clientId,
    clientSecret,
    redirectUri,
    tokens,
    tokenParameters,
    now,
    environment,
    transport,
    fetch,
    ...settings
  } = checkConnectSettings(options)
  const road = transport ?? kyTransport(fetch === undefined ? {} : { fetch })
  const parts = { loadApi: loadConnectApi, environment, codecs, transport: road, settings }
  // Whatever is asked of operations: RFC 6749 has token calls answer in JSON.
  const way = { binding: tokenParameters ?? 'body', accept: 'json' } as const
  const tokenCalls = createClient({
    ...parts,
    operationNames: ['exchangeCode', 'refresh'],
    authenticator: basicHeader(clientId, clientSecret),
  })
  const keeper = new TokenKeeper({
    store: tokens,
    now: now ?? Date.now,
    renew: (refreshToken) =>
      tokenCalls.refresh({ grant_type: 'refresh_token', refresh_token: refreshToken }, way),
  })
  let isClosed = false
  const end = (): Promise<void> => {
    isClosed = true
    return tokenCalls.close()
  }
  return Object.freeze({
    exchangeCode: async (input, callOptions) => {
      const user = checkUser('exchangeCode', input.user)
      const answer = await tokenCalls.exchangeCode(exchangeOf(input, redirectUri), { ...callOptions, ...way })
      const { scopes } = input
      return grantOf(user, await keeper.accept(user, answer, scopes === undefined ? {} : { scopes }))
    },
    refresh: async (user) => {
      if (isClosed) throw clientClosed('refresh')
      return grantOf(user, await keeper.refresh(checkUser('refresh', user)))
    },
    forUser: (user) => {
      const bearer = bearerHeader(keeper, checkUser('forUser', user))
      return userClient(user, parts, (call) => {
        if (isClosed) throw clientClosed(call.operation)
        return bearer(call)
      })
    },
    ready: () => tokenCalls.ready(),
    close: end,
    [Symbol.asyncDispose]: end,
  } satisfies ConnectClient)
}

const codecs = { json: jsonCodec, xml: lateXmlCodec, form: formCodec }

type UserParts = Omit<ClientParts<typeof connectApi>, 'operationNames' | 'authenticator'>

function userClient(user: string, parts: UserParts, authenticator: Authenticator): ConnectUser {
  // The connections belong to the client of all users, so that of one is given no way to close them.
  const shared: Transport = { exchange: (request) => parts.transport.exchange(request) }
  const client = createClient({
    ...parts,
    transport: shared,
    operationNames: connectOperationNames,
    authenticator,
  })
  const { merchantPayment, moneyTransfer, moneyTransferV2, getUserDetails, moneyTransferToBank } = client
  return Object.freeze({
    user,
    merchantPayment,
    moneyTransfer,
    moneyTransferV2,
    getUserDetails,
    moneyTransferToBank,
  })
}

function exchangeOf({ code, codeVerifier, scopes, userData, redirectUri }: CodeToExchange, usual: string) {
  return {
    grant_type: 'authorization_code' as const,
    redirect_uri: redirectUri ?? usual,
    code,
    ...(scopes === undefined ? {} : { scope: scopes.join(' ') }),
    ...(userData === undefined ? {} : { user_data: userData.join(' ') }),
    ...(codeVerifier === undefined ? {} : { code_verifier: codeVerifier }),
  }
}

function grantOf(user: string, { scopes, userData, expiresAt, refreshToken }: StoredToken): Grant {
  return { user, scopes, userData, expiresAt, isRefreshable: refreshToken !== undefined }
}

/** An id that is empty or missing would put every such user under one name. */
function checkUser(operation: string, user: unknown): string {
  if (typeof user === 'string' && user !== '') return user
  throw new PagaError({
    code: 'INVALID_INPUT',
    operation,
    message: 'user is missing (your own id of the user, a text).',
    hint: 'Nothing was sent.',
    outcome: 'not-sent',
    retry: 'never',
    params: { field: 'user' },
  })
}

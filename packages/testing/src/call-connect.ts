import {
  type ConnectClientOptions,
  createConnectClient,
  type MemoryTokenStore,
  memoryTokenStore,
} from '@pagakit/connect-server'
import type { CallOptions } from '@pagakit/contract'

/** Your own id of the user whose token is in store. */
export const user = 'user-42'

/** Everything that is secret in the settings and the store; each can be looked for. */
export const connectSecrets = {
  clientSecret: 'CANARY-client-secret-4b1d',
  accessToken: 'CANARY-access-token-9e2f',
  refreshToken: 'CANARY-refresh-token-70aa',
} as const

/** Settings that reach nothing, with a token of the user in store. */
export function connectSettings(
  accessToken: string = connectSecrets.accessToken,
): ConnectClientOptions & { readonly tokens: MemoryTokenStore } {
  const tokens = memoryTokenStore()
  const { refreshToken, clientSecret } = connectSecrets
  tokens.write(user, { accessToken, refreshToken, scopes: [], userData: [], version: 'V1' })
  return {
    environment: { baseUrl: 'https://paga.example' },
    clientId: 'client-0001',
    clientSecret,
    redirectUri: 'http://localhost:9000/cb',
    tokens,
  }
}

type Members = Readonly<Record<string, unknown>>

/** Calls an operation by its name, those that get tokens too, with an input as it stands on the wire. */
export function callConnect(
  settings: Partial<ConnectClientOptions>,
  operation: string,
  input: Members,
  options?: CallOptions,
): Promise<Members> {
  const connect = createConnectClient({ ...connectSettings(), ...settings })
  // The name is data, and so is the input: their types are not known here.
  const word = (name: string): string | undefined => input[name] as string | undefined
  switch (operation) {
    case 'exchangeCode':
      return connect
        .exchangeCode(
          {
            user,
            code: word('code') ?? '',
            codeVerifier: word('code_verifier'),
            redirectUri: word('redirect_uri'),
            scopes: word('scope')?.split(' '),
            userData: word('user_data')?.split(' '),
          },
          options,
        )
        .then((grant) => ({ ...grant }))
    case 'refresh':
      return connect.refresh(user).then((grant) => ({ ...grant }))
    default: {
      const method: (input: unknown, options?: CallOptions) => Promise<Members> = Reflect.get(
        connect.forUser(user),
        operation,
      )
      return method(input, options)
    }
  }
}

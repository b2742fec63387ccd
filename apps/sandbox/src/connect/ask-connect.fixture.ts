import { createHash } from 'node:crypto'
import { createSandbox } from '../create-sandbox.ts'
import type { Sandbox } from '../sandbox.ts'
import type { SandboxOptions } from '../settings.ts'

/** Where everything of Connect lies, written out here so that tests do not take it from the descriptors. */
export const oauth = 'http://localhost/paga-webservices/oauth2'

/** What the client of the tests is. */
const client = { clientId: 'client-0001', clientSecret: 'secret-0001' }

/** `client-0001:secret-0001` in base64, from the protocol notes. */
export const basic = 'Basic Y2xpZW50LTAwMDE6c2VjcmV0LTAwMDE='

/** Where users are sent back to in tests. */
export const redirectUri = 'http://localhost:9000/cb'

/** The pair of RFC 7636, appendix B. */
export const pkce = {
  verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
}

/** A request nothing is wrong with. */
export const asked: Readonly<Record<string, string>> = {
  client_id: client.clientId,
  response_type: 'code',
  redirect_uri: redirectUri,
  scope: 'MERCHANT_PAYMENT USER_DETAILS_REQUEST',
  user_data: 'FIRST_NAME EMAIL',
  state: 'af0ifjsldkj',
}

/** A sandbox with the client of the tests. */
export function connectSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const connect = { ...client, redirectUris: [redirectUri], ...options.connect }
  return createSandbox({ ...options, connect })
}

/** Parameters with some changed; undefined takes one out. */
export function changed(
  parameters: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const given = Object.entries({ ...parameters, ...changes })
  return new URLSearchParams(given.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** A code for the user Adaeze, and what it was asked for with. */
export function codeFor(
  sandbox: Sandbox,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const url = `${oauth}/authorization?${changed(asked, changes)}`
  const { code } = sandbox.connect.authorize({ user: '@adaeze', url })
  if (code === undefined) throw new Error('there is no code')
  return code
}

/** An answer as a test looks at it. */
export interface ConnectAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

/** Asks the token endpoint with a form body. */
export async function askToken(
  sandbox: Sandbox,
  parameters: URLSearchParams | Readonly<Record<string, string>>,
  authorization: string | undefined = basic,
): Promise<ConnectAnswer> {
  const headers: Record<string, string> = authorization === '' ? {} : { authorization }
  const body = new URLSearchParams(parameters)
  const response = await sandbox.fetch(`${oauth}/token`, { method: 'POST', headers, body })
  return { status: response.status, headers: response.headers, body: Object(await response.json()) }
}

/** Exchanges a code for tokens, with the verifier if there is one. */
export async function tokensFor(
  sandbox: Sandbox,
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<Readonly<Record<string, string>>> {
  const code = codeFor(sandbox, changes)
  const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
  const { status, body } = await askToken(sandbox, exchange)
  if (status !== 200) throw new Error(`no tokens: ${JSON.stringify(body)}`)
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
}

/** Calls a secured operation. */
export async function askSecure(
  sandbox: Pick<Sandbox, 'fetch'>,
  path: string,
  token: string,
  init: { readonly body?: URLSearchParams; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<ConnectAnswer & { readonly text: string }> {
  const headers = { authorization: `Bearer ${token}`, ...init.headers }
  const body = init.body === undefined ? {} : { body: init.body }
  const response = await sandbox.fetch(`${oauth}/secure/${path}`, { method: 'POST', headers, ...body })
  const text = await response.text()
  const isJson = response.headers.get('content-type') === 'application/json'
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} }
}

/** A SHA-256 in hexadecimal, by node:crypto alone. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

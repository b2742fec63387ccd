import { type Authenticator, type Client, isPagaError, type PagaError } from '@pagakit/contract'
// Loaded before the first call, which then waits for nothing but what a test makes it wait for.
import './caller.ts'
import { type ClientControls, type ClientParts, createClient } from './create-client.ts'
import { FakeRuntime } from './fake-runtime.fixture.ts'
import { FakeTransport, type Step } from './fake-transport.fixture.ts'
import { till, tillCodecs } from './till.fixture.ts'

type Till = typeof till

/** A client of the till with everything it touches. */
export interface TillClient {
  readonly client: Client<Till> & ClientControls
  readonly transport: FakeTransport
  readonly runtime: FakeRuntime
}

/** Shows in its hash what was signed: the profile and the reference. */
export const tillAuthenticator: Authenticator = ({ profile, texts }) => ({
  credentials: 'CANARY-credentials',
  hash: `${profile}:${texts.text('referenceNumber')}`,
})

/** Makes a client of the till whose transport follows a script. */
export function tillClient(steps: readonly Step[], parts: Partial<ClientParts<Till>> = {}): TillClient {
  const transport = new FakeTransport(...steps)
  const runtime = new FakeRuntime()
  const client = createClient<Till>({
    operationNames: ['look', 'list', 'ask', 'check', 'pay', 'change', 'redeem', 'renew'],
    loadApi: async () => till,
    environment: 'test',
    codecs: tillCodecs,
    authenticator: tillAuthenticator,
    transport,
    settings: {},
    runtime,
    ...parts,
  })
  return { client, transport, runtime }
}

/** The error a call ends in. */
export async function failureOf(call: Promise<unknown>): Promise<PagaError> {
  try {
    await call
  } catch (error) {
    if (isPagaError(error)) return error
    throw error
  }
  throw new Error('the call did not fail')
}

import { createHash } from 'node:crypto'
import { createSandbox } from './create-sandbox.ts'
import type { Sandbox } from './sandbox.ts'
import type { SandboxOptions } from './settings.ts'

/** What clients of the sandboxes of the tests send. The hash key is the one of the documented vectors. */
export const testSecrets = {
  principal: 'TEST-PRINCIPAL',
  credentials: 'TEST-CREDENTIALS',
  hashKey: 'TESTHASHKEY',
}

/** An answer as a test looks at it. */
export interface TestAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Asks a sandbox; `preimage` is the text to be hashed, without the key. */
export type Ask = (operation: string, body: string, preimage: string) => Promise<TestAnswer>

/** The path of a Business operation, written out here so that tests do not take it from the descriptors. */
export function pathOf(operation: string): string {
  return `/paga-webservices/business-rest/secured/${operation}`
}

/** The headers of a Business request, the hash made by node:crypto alone. */
export function headersFor(preimage: string, hashKey: string = testSecrets.hashKey): Record<string, string> {
  const hash = createHash('sha512').update(preimage).update(hashKey).digest('hex')
  const { principal, credentials } = testSecrets
  return { principal, credentials, hash, 'content-type': 'application/json' }
}

/** A way to ask the sandbox in this process. */
export function askIn(sandbox: Pick<Sandbox, 'fetch'>): Ask {
  return async (operation, body, preimage) => {
    const url = `http://localhost${pathOf(operation)}`
    const response = await sandbox.fetch(url, { method: 'POST', headers: headersFor(preimage), body })
    return { status: response.status, body: Object(await response.json()) }
  }
}

/** A sandbox of known credentials and a way to ask it. */
export async function testSandbox(options: SandboxOptions = {}): Promise<{ sandbox: Sandbox; ask: Ask }> {
  const sandbox = await createSandbox({
    business: testSecrets,
    merchant: testSecrets,
    connect: { clientId: 'TEST-CLIENT', clientSecret: 'TEST-CLIENT-SECRET' },
    collect: testSecrets,
    ...options,
  })
  return { sandbox, ask: askIn(sandbox) }
}

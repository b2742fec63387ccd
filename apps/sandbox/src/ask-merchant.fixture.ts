import { type Ask, headersFor, testSecrets } from './ask-business.fixture.ts'
import type { Sandbox } from './sandbox.ts'
import type { OrganisationSecrets } from './settings.ts'

/** A way to ask the Merchant API of a sandbox in this process. */
export function askMerchantIn(
  sandbox: Pick<Sandbox, 'fetch'>,
  secrets: OrganisationSecrets = testSecrets,
): Ask {
  const { principal, credentials, hashKey } = secrets
  return async (operation, body, preimage) => {
    const url = `http://localhost/paga-webservices/merchant-rest/secured/${operation}`
    const headers = { ...headersFor(preimage, hashKey), principal, credentials }
    const response = await sandbox.fetch(url, { method: 'POST', headers, body })
    return { status: response.status, body: Object(await response.json()) }
  }
}

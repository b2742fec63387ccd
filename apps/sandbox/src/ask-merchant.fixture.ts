import { type Ask, headersFor } from './ask-business.fixture.ts'
import type { Sandbox } from './sandbox.ts'

/** A way to ask the Merchant API of a sandbox in this process. */
export function askMerchantIn(sandbox: Sandbox): Ask {
  return async (operation, body, preimage) => {
    const url = `http://localhost/paga-webservices/merchant-rest/secured/${operation}`
    const response = await sandbox.fetch(url, { method: 'POST', headers: headersFor(preimage), body })
    return { status: response.status, body: Object(await response.json()) }
  }
}

import { type BusinessClient, createBusinessClient } from '@pagakit/business'
import { type CollectClient, createCollectClient } from '@pagakit/collect'
import { createMerchantClient, type MerchantClient } from '@pagakit/merchant'
import { crashSecrets } from './sandbox-process.ts'

/** What the admin routes refuse: a definite answer. */
export class AdminRefusal extends Error {}

/** A sandbox that listens, and everybody who talks to it. */
export interface ReachedPaga {
  readonly business: BusinessClient
  readonly merchant: MerchantClient
  readonly collect: CollectClient
  /** Asks an admin route. Rejects with an {@link AdminRefusal} for what was refused, and as `fetch` where no answer came. */
  admin(method: string, path: string, body?: object): Promise<unknown>
  /** Where the sandbox is to send its webhooks. */
  readonly callBackUrl: string
}

/** Makes the clients of a sandbox that listens. */
export function reachPaga(url: string, callBackUrl: string): ReachedPaga {
  const environment = { baseUrl: url }
  return {
    business: createBusinessClient({ environment, ...crashSecrets.business }),
    merchant: createMerchantClient({ environment, ...crashSecrets.merchant }),
    collect: createCollectClient({ environment, ...crashSecrets.collect }),
    admin: (method, path, body) => askAdmin(`${url}/_sandbox${path}`, method, body),
    callBackUrl,
  }
}

async function askAdmin(url: string, method: string, body?: object): Promise<unknown> {
  const headers = { 'x-sandbox-token': crashSecrets.adminToken }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(url, { method, headers, ...sent })
  const text = await response.text()
  if (!response.ok) throw new AdminRefusal(`${response.status} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

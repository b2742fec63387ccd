import { once } from 'node:events'
import { createSandbox } from '@pagakit/sandbox'
import type { Output } from '../tour/transcript.ts'
import { openShop } from './open-shop.ts'

/** Opens a sandbox and the shop over it, says where they are, and keeps them open until the signal. */
export async function keepOpen(output: Output, signal: AbortSignal): Promise<void> {
  await using sandbox = await createSandbox({ connect: { clientName: "Ada's books", pkce: 'required' } })
  const { url } = await sandbox.listen()
  await using shop = await openShop(sandbox)
  output.write(`The shop     ${shop.origin}
Its sandbox  ${sandbox.pageLink()}
             This link works once. Another browser opens ${url}/_sandbox/ with the admin token ${sandbox.adminToken}
Ctrl+C ends both.
`)
  if (!signal.aborted) await once(signal, 'abort')
}

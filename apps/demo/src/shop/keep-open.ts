import { once } from 'node:events'
import { createSandbox } from '@pagakit/sandbox'
import type { Output } from '../tour/transcript.ts'
import { openShop } from './open-shop.ts'

/** Opens a sandbox and the shop over it, says where they are, and keeps them open until the signal. */
export async function keepOpen(output: Output, signal: AbortSignal): Promise<void> {
  await using sandbox = await createSandbox({ connect: { clientName: "Ada's books", pkce: 'required' } })
  await sandbox.listen()
  await using shop = await openShop(sandbox)
  output.write(`The shop     ${shop.origin}\nIts sandbox  ${sandbox.pageLink()}\nCtrl+C ends both.\n`)
  if (!signal.aborted) await once(signal, 'abort')
}

import http from 'node:http'
import https from 'node:https'
import type { TransferContender } from './contender.ts'
import { signedTransfer, transferPath } from './transfer.ts'

/** `node:http` or `node:https` by hand, with a keep-alive agent. */
export const nodeHttp: TransferContender = (origin) => {
  const { request, Agent } = origin.startsWith('https:') ? https : http
  const agent = new Agent({ keepAlive: true, maxSockets: 128 })
  const url = new URL(transferPath, origin)
  return (transfer) => {
    const { body, headers } = signedTransfer(transfer)
    return new Promise((resolve, reject) => {
      const outgoing = request(url, { method: 'POST', agent, headers }, (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
        incoming.on('error', reject)
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  }
}

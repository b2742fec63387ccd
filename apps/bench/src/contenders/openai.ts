import { OpenAI } from 'openai'
import type { TransferContender } from './contender.ts'
import { signedTransfer, transferPath } from './transfer.ts'

/** openai-node as it comes, sending the transfer through its general `post`. */
export const openai: TransferContender = (origin) => {
  const client = new OpenAI({ apiKey: 'bench', baseURL: origin })
  return (transfer) => {
    const { headers } = signedTransfer(transfer)
    return client.post(transferPath, { body: transfer, headers })
  }
}

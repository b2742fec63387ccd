import { createHash } from 'node:crypto'
import { createReference } from '@pagakit/business'
import type { Sandbox } from '@pagakit/sandbox'

/** Sends a transfer without the client, its fields hashed in an order of our own, and gives what the sandbox says. */
export async function sendWrongOrder(
  url: string,
  { principal, credentials, hashKey }: Sandbox['business'],
): Promise<{ readonly status: number; readonly explanation: string; readonly durationMs: number }> {
  const referenceNumber = createReference()
  const amount = '100'
  const destinationAccount = '+2348012345678'
  const hash = createHash('sha512')
    .update(amount + referenceNumber + destinationAccount + hashKey)
    .digest('hex')
  const startedAt = performance.now()
  const response = await fetch(`${url}/paga-webservices/business-rest/secured/moneyTransfer`, {
    method: 'POST',
    headers: { principal, credentials, hash, 'content-type': 'application/json' },
    body: `{"referenceNumber":"${referenceNumber}","amount":${amount},"destinationAccount":"${destinationAccount}"}`,
  })
  const answer: unknown = await response.json()
  const durationMs = performance.now() - startedAt
  const isExplained = typeof answer === 'object' && answer !== null && 'errorMessage' in answer
  return { status: response.status, explanation: isExplained ? String(answer.errorMessage) : '', durationMs }
}

import { timingSafeEqual } from 'node:crypto'
import { account } from '../contenders/transfer.ts'
import { type Asked, askedOperations, hashOf } from './signed-request.ts'

const answers: Readonly<Record<Asked, Readonly<Record<string, unknown>>>> = {
  transfer: {
    message: 'Successful.',
    responseCode: 0,
    transactionId: 'AT34',
    fee: 0,
    receiverRegistrationStatus: 'REGISTERED',
  },
  balance: {
    message: 'Successful.',
    responseCode: 0,
    totalBalance: 1_000_000,
    availableBalance: 1_000_000,
    currency: 'NGN',
    balanceDateTimeUTC: '2026-11-21T18:00:00',
  },
}

/**
 * What every server does that is no sandbox: reads the body, holds principal, credentials and hash against what it knows, and
 * echoes the reference in an answer that is always the same. Undefined where something is not right.
 */
export function answerByHand(
  asked: Asked,
  header: (name: string) => string | undefined,
  body: string,
): string | undefined {
  const members: Readonly<Record<string, unknown>> = JSON.parse(body)
  const expected = Buffer.from(hashOf(askedOperations[asked].hashed, members))
  const received = Buffer.from(header('hash') ?? '')
  const isRight =
    header('principal') === account.principal &&
    header('credentials') === account.credentials &&
    received.length === expected.length &&
    timingSafeEqual(received, expected)
  if (!isRight) return undefined
  return JSON.stringify({ referenceNumber: members['referenceNumber'], ...answers[asked] })
}

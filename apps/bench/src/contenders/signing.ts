import { createHash, hash } from 'node:crypto'
import { textsOf } from '@pagakit/contract'
import { depositToBank } from '@pagakit/models/business'
import { sign } from '@pagakit/signing'
import type { Job } from './contender.ts'
import { nextReference } from './reference.ts'
import { account } from './transfer.ts'

// What is hashed is a deposit to a bank: five members and the key, 125 bytes. The requests are there before the clock runs.

const deposits = Array.from({ length: 256 }, (_, index) => ({
  referenceNumber: nextReference(),
  amount: `${1500 + index}.5`,
  destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
  destinationBankAccountNumber: '0123456789',
  recipientPhoneNumber: '+2348012345678',
}))

const preimages = deposits.map((deposit) => Object.values(deposit).join('') + account.hashKey)
const digests = preimages.map((preimage) => hash('sha512', preimage, 'hex'))

/** The platform's one-shot hash of a text that is there: the floor. */
export const oneShotHash: Job = repeat((index) => hash('sha512', preimages[index] ?? '', 'hex'))

/** The same, the text put together by hand first. */
export const concatenatedHash: Job = repeat((index) => {
  const deposit = deposits[index]
  if (deposit === undefined) return ''
  const { referenceNumber, amount, destinationBankUUID, destinationBankAccountNumber } = deposit
  const preimage = `${referenceNumber}${amount}${destinationBankUUID}${destinationBankAccountNumber}${deposit.recipientPhoneNumber}${account.hashKey}`
  return hash('sha512', preimage, 'hex')
})

/** `createHash`, as Paga's own clients use it. */
export const streamedHash: Job = repeat((index) =>
  createHash('sha512')
    .update(preimages[index] ?? '')
    .digest('hex'),
)

/** pagakit: recipe and request in, hash out. */
export const pagakitSign: Job = repeat((index) =>
  sign(depositToBank.hash.documented, textsOf(deposits[index] ?? {}), account.hashKey),
)

function repeat(digestOf: (index: number) => string | Promise<string>): Job {
  return (count) => {
    for (let left = count; left > 0; left -= 1) {
      const index = left % deposits.length
      if (digestOf(index) !== digests[index]) throw new Error('the hash is another')
    }
    return {}
  }
}

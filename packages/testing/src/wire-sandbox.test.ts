import { type BusinessClient, createBusinessClient } from '@pagakit/business'
import { jsonCodec } from '@pagakit/codecs/json'
import type { HashProfile } from '@pagakit/contract'
import { createSandbox, type JournalEntry, type Sandbox } from '@pagakit/sandbox'
import { describe, expect, test } from 'vitest'
import { describedApis, operationNamed } from './described-apis.ts'
import { byProfile, readWireVectors, type WireVector, wireBody, wireHashKey } from './wire-vector.ts'

const vectors = describedApis.flatMap(({ name }) => readWireVectors(name))

const reference = { referenceNumber: 'REF-0001' }

/** What must have been sent before, where a vector is about something earlier. */
const earlier: Readonly<Record<string, (business: BusinessClient) => Promise<unknown>>> = {
  getOperationStatus: (business) =>
    business.moneyTransfer({ ...reference, amount: '100', destinationAccount: '@adaeze' }),
  chargeCustomerConfirm: (business) =>
    business.chargeCustomer({
      ...reference,
      amount: '75',
      merchantReferenceNumber: 'M-77',
      customerPrincipal: '@adaeze',
    }),
  moneyTransferStatusBulk: (business) =>
    business.moneyTransferBulk({
      bulkReferenceNumber: 'BULK-0001A',
      items: ['I-1', 'I-2'].map((referenceNumber) => ({
        referenceNumber,
        amount: '100',
        destinationAccount: '@adaeze',
      })),
    }),
  getKYCRestrictedMoneyTransferStatus: (business) =>
    business.moneyTransfer({
      ...reference,
      amount: '100',
      destinationAccount: '@adaeze',
      minRecipientKYCLevel: 'KYC1',
    }),
}

/** What is refused where nothing else was sent before. */
function codeOf({ operation, input }: WireVector): number {
  // Nobody has paid what the vector gives back.
  if (operation === 'refundBillPay') return 135
  // Nobody has registered the account.
  if (operation === 'getPersistentPaymentAccountActivity') return 114
  // Somebody has the number of the vector from the beginning.
  return operation === 'registerCustomer' && 'customerPhoneNumber' in input ? 118 : 0
}

/** A careful sandbox of the organisation the vectors are about, which takes one profile. */
async function sandboxOf({ operation, request }: WireVector, hashProfile: HashProfile): Promise<Sandbox> {
  const { principal = '', credentials = '' } = request.headers
  const secrets = { principal, credentials, hashKey: wireHashKey }
  const sandbox = await createSandbox({ business: secrets, merchant: secrets, hashProfile, strict: true })
  await earlier[operation]?.(createBusinessClient({ ...sandbox.business, hashProfile }))
  return sandbox
}

async function send(sandbox: Sandbox, vector: WireVector, hash: string) {
  const { method, path, headers } = vector.request
  const body = wireBody(vector)
  const response = await sandbox.fetch(`http://localhost${path}`, {
    method,
    body,
    headers: { ...headers, hash },
  })
  return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) }
}

function lastEntry({ journal }: Sandbox): JournalEntry | undefined {
  return journal.entries().at(-1)
}

describe.each(byProfile(vectors))('$operation, $profile', ({ profile, sha512, operation, vector }) => {
  test('is taken by a sandbox that knows this profile alone', async () => {
    await using sandbox = await sandboxOf(vector, profile)
    const { status, body } = await send(sandbox, vector, sha512)
    expect(status).toBe(200)
    const { reference, responseShape } = operationNamed(operation).operation
    const answer = JSON.parse(new TextDecoder().decode(body))
    expect(answer.responseCode).toBe(codeOf(vector))
    const { field = '' } = reference ?? {}
    if (responseShape.fields[field] !== undefined && vector.input[field] !== undefined)
      expect(answer[field]).toBe(vector.input[field])
    expect(lastEntry(sandbox)).toMatchObject({ operation, hashProfile: profile })
  })

  // A refusal has little of what the model wants.
  if (codeOf(vector) !== 0) return
  test('is answered so that the model of the answer takes it', async () => {
    await using sandbox = await sandboxOf(vector, profile)
    const { body } = await send(sandbox, vector, sha512)
    const { responseShape, response, notFound } = operationNamed(operation).operation
    const decoded = jsonCodec.decode(body, responseShape)
    if ('problem' in decoded) throw new Error(decoded.problem)
    const { value } = decoded
    const isFound =
      value['responseCode'] !== 135 && (notFound === undefined || value[notFound.field] !== 'UKNOWN')
    // The model is of what is found.
    if (isFound) expect(await response['~standard'].validate(value)).not.toHaveProperty('issues')
    else expect(value['responseCode']).toBe(notFound === undefined ? 135 : 0)
  })
})

const differing = byProfile(vectors).filter(({ vector }) => vector.signatures.length > 1)

test.each(differing)(
  'names the profile where $operation is signed by the other than $profile',
  async (row) => {
    const { profile, vector, operation } = row
    const other = differing.find((entry) => entry.operation === operation && entry.profile !== profile)
    await using sandbox = await sandboxOf(vector, profile)
    const { status } = await send(sandbox, vector, other?.sha512 ?? '')
    expect(status).toBe(400)
    expect(lastEntry(sandbox)?.explanation).toContain('`hashProfile`')
    expect(lastEntry(sandbox)?.explanation).toContain(other?.profile)
  },
)

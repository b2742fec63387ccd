import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { type BusinessClient, createBusinessClient } from '@pagakit/business'
import type { FileInput } from '@pagakit/contract'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import { kyTransport } from '@pagakit/transport-ky'
import { undiciTransport } from '@pagakit/transport-undici'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { errorOf } from './every-operation.ts'

// A picture on its whole way: from a caller, through both roads, to a sandbox on a socket.

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true })
})
afterEach(() => sandbox.close())

/** A picture with the words of a boundary in it, and every byte there is. */
const picture = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from('\r\n--pagakit-00--\r\n'),
  Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  randomBytes(100_000),
])

const photo = { referenceNumber: 'PHOTO-A', customerPhoneNumber: '+2348012345678' }

const forms: readonly (readonly [form: string, file: FileInput])[] = [
  ['a Buffer', picture],
  ['bytes with a name', { bytes: picture, fileName: 'Adé "1".jpg' }],
  ['a Blob', new Blob([picture])],
  ['a File of an uploaded form', new File([picture], 'ada.jpg', { type: 'image/jpeg' })],
]

describe.each(Object.entries({ ky: kyTransport, undici: undiciTransport }))('over %s', (_, makeTransport) => {
  async function client(): Promise<BusinessClient> {
    const { business } = await sandbox.listen()
    return createBusinessClient({ ...business, transport: makeTransport() })
  }

  test.each(forms)('%s arrives', async (__, customerAccountPhoto) => {
    await using business = await client()
    const answer = await business.registerCustomerAccountPhoto({ ...photo, customerAccountPhoto })
    expect(answer).toMatchObject({ verdict: 'successful', referenceNumber: 'PHOTO-A' })
  })
})

describe('a picture', () => {
  const business = (settings: object = {}) => createBusinessClient({ ...sandbox.business, ...settings })
  const tooLarge = new Blob([new Uint8Array(512_001)])

  test.each<readonly [reason: string, file: FileInput]>([
    ['is too large', tooLarge],
    ['is larger than 512000 bytes', Buffer.alloc(512_001)],
    ['is not image/jpeg', Buffer.from('GIF89a')],
  ])('that %s is refused before anything is sent', async (reason, customerAccountPhoto) => {
    const error = await errorOf(business().registerCustomerAccountPhoto({ ...photo, customerAccountPhoto }))
    expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
    expect(error.message).toContain(`customerAccountPhoto ${reason}`)
    expect(sandbox.journal.entries()).toEqual([])
  })

  test('is shown in no hook and no error, and hashed nowhere', async () => {
    const shown: unknown[] = []
    const hooks = {
      onRequest: (view: unknown) => shown.push(view),
      onFailure: (view: unknown) => shown.push(view),
    }
    const input = { ...photo, customerPhoneNumber: '+2348099999999', customerAccountPhoto: picture }
    shown.push(await errorOf(business({ hooks }).registerCustomerAccountPhoto(input)))
    expect(shown).toHaveLength(3)
    const text = shown.map((one) => inspect(one, { depth: Infinity })).join()
    expect(text).toContain("customerAccountPhoto: '[redacted]'")
    expect(text).not.toMatch(/Uint8Array|Buffer|ff d8/)
    const { terms } = await business().explain('registerCustomerAccountPhoto', input)
    expect(terms.map(({ name }) => name)).toEqual(['referenceNumber', 'customerPhoneNumber', 'hash key'])
  })
})

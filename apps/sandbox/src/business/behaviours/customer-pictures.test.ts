import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pathOf, type TestAnswer, testSandbox, testSecrets } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
beforeEach(async () => {
  ;({ sandbox } = await testSandbox())
})
afterEach(() => sandbox.close())

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xd9])
const photo = { referenceNumber: 'R-A', customerPhoneNumber: '+2348012345678' }

/** Sends a form made by the platform, not by our code; the hash is that of all members in their order. */
async function send(
  operation: string,
  members: Readonly<Record<string, string>>,
  picture?: Buffer,
): Promise<TestAnswer> {
  const { principal, credentials, hashKey } = testSecrets
  const hash = createHash('sha512')
    .update([...Object.values(members), hashKey].join(''))
    .digest('hex')
  const form = new FormData()
  form.append('customer', new Blob([JSON.stringify(members)], { type: 'application/json' }), 'customer')
  const part = operation === 'registerCustomerIdentification' ? 'customerIdPhoto' : 'customerAccountPhoto'
  if (picture) form.append(part, new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'ada.jpg')
  const written = new Response(form)
  const headers = { principal, credentials, hash, 'content-type': written.headers.get('content-type') ?? '' }
  const body = await written.arrayBuffer()
  const response = await sandbox.fetch(`http://localhost${pathOf(operation)}`, {
    method: 'POST',
    headers,
    body,
  })
  return { status: response.status, body: Object(await response.json()) }
}

describe('the photo of a customer', () => {
  const setPhoto = (members: Readonly<Record<string, string>>, picture?: Buffer) =>
    send('registerCustomerAccountPhoto', members, picture)

  test('is set once', async () => {
    expect((await setPhoto(photo, jpeg)).body).toMatchObject({ responseCode: 0, referenceNumber: 'R-A' })
    expect((await setPhoto({ ...photo, referenceNumber: 'R-B' }, jpeg)).body).toMatchObject({
      responseCode: 120,
    })
  })

  test('is that of somebody with an account', async () => {
    const stranger = { ...photo, customerPhoneNumber: '+2348099999999' }
    expect((await setPhoto(stranger, jpeg)).body).toMatchObject({ responseCode: 113 })
  })

  test('is a JPEG, and there', async () => {
    expect((await setPhoto(photo, Buffer.from('GIF89a'))).body).toMatchObject({ responseCode: 121 })
    expect((await setPhoto({ ...photo, referenceNumber: 'R-B' })).body).toMatchObject({ responseCode: 117 })
  })

  test('may have 512000 bytes, and not one more', async () => {
    const ofSize = (size: number) => Buffer.concat([jpeg, Buffer.alloc(size - jpeg.length)])
    expect((await setPhoto(photo, ofSize(512_001))).body).toMatchObject({ responseCode: 121 })
    expect((await setPhoto({ ...photo, referenceNumber: 'R-B' }, ofSize(512_000))).body).toMatchObject({
      responseCode: 0,
    })
  })

  test('stands in no journal', async () => {
    await setPhoto(photo, jpeg)
    expect(sandbox.journal.entries().at(-1)?.request).toEqual({
      ...photo,
      customerAccountPhoto: '[redacted]',
    })
  })

  test('is not read out of a body of more than 2048 KiB', async () => {
    const { status, body } = await setPhoto(photo, Buffer.alloc(2 * 1024 * 1024))
    expect(status).toBe(413)
    expect(body['errorMessage']).toBe('The body is larger than 2048 KiB.')
  })
})

describe('the document of a customer', () => {
  const document = { ...photo, customerIdType: 'EMPLOYER_ID', customerIdNumber: 'E-20714' }

  test('is added, and a newer one of its kind too', async () => {
    for (const referenceNumber of ['R-A', 'R-B']) {
      const { body } = await send('registerCustomerIdentification', { ...document, referenceNumber }, jpeg)
      expect(body).toMatchObject({ responseCode: 0 })
    }
  })

  test('is that of somebody with an account', async () => {
    const stranger = { ...document, customerPhoneNumber: '+2348099999999' }
    expect((await send('registerCustomerIdentification', stranger, jpeg)).body).toMatchObject({
      responseCode: 113,
    })
  })

  test('has its picture, as a JPEG', async () => {
    const { body } = await send('registerCustomerIdentification', document, Buffer.from('%PDF'))
    expect(body).toMatchObject({ responseCode: 121 })
  })
})

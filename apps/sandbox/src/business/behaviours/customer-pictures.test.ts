import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askIn, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import { askWithForm } from '../../ask-with-form.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
beforeEach(async () => {
  ;({ sandbox } = await testSandbox())
})
afterEach(() => sandbox.close())

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xd9])
const photo = { referenceNumber: 'R-A', customerPhoneNumber: '+2348012345678' }

function send(
  operation: string,
  members: Readonly<Record<string, string>>,
  picture?: Buffer,
): Promise<TestAnswer> {
  return askWithForm(sandbox, { operation, members, picture })
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

  test('is set by the organisation that registered the customer, and by no other', async () => {
    const ask = askIn(sandbox)
    const shop =
      '{"reference":"R-S","merchantExternalId":"shop","merchantInfo":{"legalEntity":{"name":"Shop"},"legalEntityRepresentative":{"phone":"08012345678","email":"a@shop.ng"}},"integration":{"type":"EMAIL_NOTIFICATION","financeAdminEmail":"a@shop.ng"}}'
    const onboarded = await ask('onboardMerchant', shop, 'R-SshopShop08012345678a@shop.ng')
    const { credentials } = Object(onboarded.body['onboardingUpdate'])
    const secrets = {
      principal: credentials.merchantPublicId,
      credentials: credentials.merchantSecretKey,
      hashKey: credentials.merchantHmac,
    }
    const bola =
      '{"referenceNumber":"R-C","customerPrincipal":"08099999999","customerCredentials":"password1","customerFirstName":"Bola","customerLastName":"Ade","customerDateOfBirth":"05/04/1990"}'
    await ask('registerCustomer', bola, 'R-C08099999999password1')
    const operation = 'registerCustomerAccountPhoto'
    const members = { referenceNumber: 'R-P', customerPhoneNumber: '08099999999' }
    const byShop = await askWithForm(sandbox, { operation, members, picture: jpeg, secrets })
    expect(byShop.body).toMatchObject({ responseCode: 113 })
    expect((await setPhoto(members, jpeg)).body).toMatchObject({ responseCode: 0 })
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

  test('raises the level of the customer, and what waited for it is credited', async () => {
    const ask = askIn(sandbox)
    const transfer =
      '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@ngozi","minRecipientKYCLevel":"KYC2"}'
    await ask('moneyTransfer', transfer, 'SEND-A100@ngozi')
    const ngozis = { ...document, customerPhoneNumber: '+2348055500000' }
    await send('registerCustomerIdentification', ngozis, jpeg)
    expect(sandbox.customers.list()).toContainEqual(
      expect.objectContaining({ name: 'Ngozi Eze', kycLevel: 'KYC2', balance: '100' }),
    )
  })

  test('lowers no level', async () => {
    await send('registerCustomerIdentification', document, jpeg)
    expect(sandbox.customers.list()).toContainEqual(
      expect.objectContaining({ name: 'Adaeze Obi', kycLevel: 'KYC3' }),
    )
  })

  test('has not expired', async () => {
    const expired = { ...document, customerIdExpirationDate: '2020-01-01' }
    const { body } = await send('registerCustomerIdentification', expired, jpeg)
    expect(body).toMatchObject({ responseCode: 122 })
  })
})

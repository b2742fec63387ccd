import { createBusinessClient } from '@pagakit/business'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import { afterEach, beforeEach, expect, test } from 'vitest'

// The client of this repository against people of the sandbox: what no single operation shows.

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await createSandbox()
})
afterEach(() => sandbox.close())

const charge = {
  referenceNumber: 'CHARGE-A',
  amount: '1000',
  merchantReferenceNumber: 'M-77',
  customerPrincipal: '@adaeze',
}

const shop = {
  merchantInfo: {
    legalEntity: { name: 'Corner Shop Ltd' },
    legalEntityRepresentative: { phone: '+2348188215379', email: 'owner@shop.example' },
  },
  integration: { type: 'EMAIL_NOTIFICATION', financeAdminEmail: 'finance@shop.example' },
} as const

test('charges a customer who agrees while it is polled', async () => {
  const business = createBusinessClient({ ...sandbox.business })
  sandbox.charges.use('polling')
  await expect(business.chargeCustomer(charge)).resolves.toMatchObject({ verdict: 'pending' })
  const question = { referenceNumber: 'CHARGE-A' }
  await expect(business.chargeCustomerConfirm(question)).resolves.toMatchObject({ verdict: 'pending' })
  sandbox.charges.agree('CHARGE-A')
  await expect(business.chargeCustomerConfirm(question)).resolves.toMatchObject({
    verdict: 'successful',
    fee: '10.75',
  })
  await expect(business.settle('CHARGE-A')).resolves.toMatchObject({ verdict: 'successful' })
})

test('settles a confirmation whose answer was lost, without charging twice', async () => {
  const business = createBusinessClient({ ...sandbox.business })
  sandbox.charges.use('one-time-code')
  await business.chargeCustomer(charge)
  const [code = ''] = /\b\d{6}\b/.exec(sandbox.messages.list().at(-1)?.text ?? '') ?? []
  sandbox.faults.add({ kind: 'lose-answer', operation: 'chargeCustomerConfirm' })
  const confirmation = { referenceNumber: 'CHARGE-A', customerCredentials: code }
  await expect(business.chargeCustomerConfirm(confirmation)).rejects.toMatchObject({ outcome: 'unknown' })
  await expect(business.settle('CHARGE-A')).resolves.toMatchObject({ verdict: 'successful' })
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49000')
})

test('a charge that was declined is a definite refusal', async () => {
  const business = createBusinessClient({ ...sandbox.business })
  sandbox.charges.use('polling')
  await business.chargeCustomer(charge)
  sandbox.charges.decline('CHARGE-A')
  await expect(business.chargeCustomerConfirm({ referenceNumber: 'CHARGE-A' })).rejects.toMatchObject({
    outcome: 'rejected',
    responseCode: '119',
  })
})

test('settles a registration whose answer was lost', async () => {
  const business = createBusinessClient({ ...sandbox.business })
  sandbox.faults.add({ kind: 'lose-answer', operation: 'registerCustomer' })
  const registration = business.registerCustomer({
    referenceNumber: 'CUSTOMER-A',
    customerPhoneNumber: '08099999999',
    customerFirstName: 'Bola',
    customerLastName: 'Ade',
    customerDateOfBirth: '1990-04-05',
    customerEmail: 'bola@example.com',
  })
  await expect(registration).rejects.toMatchObject({ outcome: 'unknown' })
  await expect(business.settle('CUSTOMER-A')).resolves.toMatchObject({ verdict: 'successful' })
})

test('an onboarded organisation calls with its own credentials, from the same process', async () => {
  const aggregator = createBusinessClient({ ...sandbox.business })
  const { onboardingUpdate } = await aggregator.onboardMerchant({
    reference: 'ONBOARD-A',
    merchantExternalId: 'shop-1',
    ...shop,
  })
  const { merchantPublicId, merchantSecretKey, merchantHmac } = onboardingUpdate.credentials
  const { environment, fetch } = sandbox.business
  const own = createBusinessClient({
    environment,
    fetch,
    principal: merchantPublicId,
    credentials: merchantSecretKey,
    hashKey: merchantHmac,
  })
  await own.chargeCustomer(charge)
  await expect(own.accountBalance({})).resolves.toMatchObject({ availableBalance: '989.25' })
  await expect(aggregator.getOperationStatus({ referenceNumber: 'CHARGE-A' })).rejects.toMatchObject({
    responseCode: '135',
  })
})

test('what a customer pays into an account number is told, and is the organisation’s', async () => {
  const business = createBusinessClient({ ...sandbox.business })
  const { accountNumber = '' } = await business.registerPersistentPaymentAccount({
    referenceNumber: 'ACCOUNT-A',
    phoneNumber: '08012345678',
    accountReference: 'CUSTOMER-0009',
  })
  sandbox.paymentAccounts.pay(accountNumber, { amount: 150_050n, narration: 'School fees' })
  const activity = await business.getPersistentPaymentAccountActivity({ accountReference: 'CUSTOMER-0009' })
  expect(activity).toMatchObject({
    recordCount: 1,
    items: [{ amount: '1500.5', paymentFee: '10.75', paymentNarration: 'School fees' }],
  })
  await expect(business.accountBalance({})).resolves.toMatchObject({ availableBalance: '1001489.75' })
})

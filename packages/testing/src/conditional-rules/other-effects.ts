import { expect } from 'vitest'
import type { Ask } from './ask-rule.ts'
import type { Effect } from './rule.ts'

const priced = [
  'moneyTransfer',
  'moneyTransferBulk',
  'airtimePurchase',
  'airtimePurchaseBulk',
  'validateMoneyTransfer',
  'validateMoneyTransferBulk',
  'chargeCustomer',
]
const chinedu = { purchaserPrincipal: '+2348023456789', purchaserCredentials: '2345' }

/** What the ledger says of everything but transfers that shows in books, messages and answers. */
export const otherEffects: readonly Effect[] = [
  ...priced.map(
    (operation): Effect => ({
      says: 'only when the operation is in a foreign currency',
      on: [operation],
      shows: async (ask) => {
        expect((await ask(operation)).body['exchangeRate'] ?? null).toBeNull()
        const foreign = await ask(operation, { amount: 1, currency: 'USD' })
        if (operation !== 'chargeCustomer') expect(foreign.body['exchangeRate']).toBe(1512.25)
        expect(foreign.code).toBe(0)
      },
    }),
  ),
  ...['merchantPayment', 'merchantPaymentBulk'].map(
    (operation): Effect => ({
      says: 'only when the operation is in a foreign currency',
      on: [operation],
      shows: async (ask) => {
        expect((await ask(operation)).body['exchangeRate'] ?? null).toBeNull()
        const foreign = await ask(operation, { amount: 1, currency: 'USD', merchantService: ['BOX-OFFICE'] })
        expect(foreign.body['exchangeRate']).toBe(1512.25)
      },
    }),
  ),
  ...['airtimePurchase', 'airtimePurchaseBulk'].map(
    (operation): Effect => ({
      says: 'defaults to the phone number of purchaserPrincipal',
      on: [operation],
      shows: async (ask) => {
        await ask(operation, { ...chinedu, destinationPhoneNumber: undefined, amount: 60 })
        expect(ask.sandbox.ledger.balance('operator:AIRTEL')).toBe('60')
        await ask(operation, chinedu)
        expect(ask.sandbox.ledger.balance('operator:MTN')).toBe('50')
      },
    }),
  ),
  {
    says: 'default false',
    on: ['airtimePurchase'],
    shows: async (ask) => {
      const bundle = { amount: 101, mobileOperatorPublicId: 'MTN', mobileOperatorServiceId: '148' }
      expect((await ask('airtimePurchase', bundle)).code).toBe(0)
      expect((await ask('airtimePurchase', { ...bundle, isDataBundle: true })).code).toBe(116)
    },
  },
  {
    says: 'default false',
    on: ['depositToBank'],
    shows: async (ask) => {
      await ask('depositToBank', { suppressRecipientMessage: true })
      expect(ask.sandbox.messages.list()).toEqual([])
      await ask('depositToBank')
      expect(ask.sandbox.messages.list()).toHaveLength(1)
    },
  },
  ...(['airtimePurchaseBulk', 'merchantPaymentBulk'] as const).map(
    (operation): Effect => ({
      says: 'unique',
      on: [operation],
      shows: async (ask) => {
        const code = async (bulkReferenceNumber: string, referenceNumber: string): Promise<unknown> => {
          const [item] = itemsFor[operation]
          return (await ask.raw(operation, { bulkReferenceNumber, items: [{ ...item, referenceNumber }] }))
            .code
        }
        expect(await code('BULK-A', 'A-1')).toBe(0)
        expect(await code('BULK-A', 'A-2')).toBe(105)
        expect(await code('BULK-B', 'A-3')).toBe(0)
      },
    }),
  ),
  ...['validateDepositToBank', 'depositToBank'].flatMap((operation): readonly Effect[] => [
    {
      says: 'ignored without recipientPhoneNumber; defaulted from number pattern',
      on: [operation],
      shows: async (ask) => {
        const code = { recipientMobileOperatorCode: 'MTN' }
        expect(
          (await ask(operation, { ...code, recipientPhoneNumber: undefined, recipientEmail: 'a@b.ng' })).code,
        ).toBe(0)
        expect((await ask(operation, { ...code, recipientPhoneNumber: undefined })).code).toBe(117)
        expect((await ask(operation)).code).toBe(0)
      },
    },
    {
      says: 'not validated',
      on: [operation],
      shows: async (ask) => {
        expect((await ask(operation, { recipientName: '## 007 ##' })).code).toBe(0)
        expect((await ask(operation, { recipientName: { no: 'text' } })).code).toBe(117)
      },
    },
  ]),
  {
    says: 'same reference as the initial chargeCustomer call',
    on: ['chargeCustomerConfirm'],
    shows: async (ask) => {
      const { referenceNumber } = (await ask('chargeCustomer')).body
      expect((await ask('chargeCustomerConfirm', { referenceNumber })).code).toBe(0)
      expect((await ask('chargeCustomerConfirm', { referenceNumber: 'ANOTHER' })).code).toBe(135)
    },
  },
  {
    says: 'required for the two-stage flow',
    on: ['chargeCustomerConfirm'],
    shows: async (ask) => {
      ask.sandbox.charges.use('one-time-code')
      const { referenceNumber } = (await ask('chargeCustomer')).body
      const [{ text = '' } = {}] = ask.sandbox.messages.list()
      const customerCredentials = / is (\w+)\.$/.exec(text)?.[1]
      expect((await ask('chargeCustomerConfirm', { referenceNumber })).code).toBe(117)
      expect((await ask('chargeCustomerConfirm', { referenceNumber, customerCredentials })).code).toBe(0)
    },
  },
  {
    says: 'reference of the ORIGINAL operation, not a new one',
    on: ['getOperationStatus'],
    shows: async (ask) => {
      const { referenceNumber } = (await ask('depositToBank')).body
      expect((await ask('getOperationStatus', { referenceNumber })).code).toBe(0)
      expect((await ask('getOperationStatus')).code).toBe(135)
    },
  },
  {
    says: 'IETF language tag',
    on: ['getOperationStatus', 'chargeCustomerConfirm'],
    shows: async (ask) => {
      const { referenceNumber } = (await ask('chargeCustomer')).body
      for (const operation of ['getOperationStatus', 'chargeCustomerConfirm']) {
        expect((await ask(operation, { referenceNumber, locale: 'en-NG' })).code).toBe(0)
        expect((await ask(operation, { referenceNumber, locale: 'Queen’s English' })).code).toBe(117)
      }
    },
  },
  {
    says: 'unique per sub-organisation',
    on: ['onboardMerchant'],
    shows: async (ask) => {
      expect((await ask('onboardMerchant')).code).toBe(0)
      expect((await ask('onboardMerchant')).code).not.toBe(0)
      expect((await ask('onboardMerchant', { merchantExternalId: 'EXTERNAL-B' })).code).toBe(0)
    },
  },
  {
    says: 'true = only the last activity',
    on: ['getPersistentPaymentAccountActivity'],
    shows: async (ask) => {
      const { accountNumber } = (await ask('registerPersistentPaymentAccount')).body
      for (const amount of ['100', '200']) ask.sandbox.paymentAccounts.pay(String(accountNumber), { amount })
      const count = async (changes: object): Promise<unknown> =>
        (await ask('getPersistentPaymentAccountActivity', { accountNumber, ...changes })).body['recordCount']
      expect(await count({})).toBe(2)
      expect(await count({ getLatestSingleActivity: true })).toBe(1)
    },
  },
  {
    says: '12-30 characters',
    on: ['getPersistentPaymentAccountActivity'],
    shows: async (ask) => {
      await ask('registerPersistentPaymentAccount', { accountReference: 'CUSTOMER-0009' })
      const code = async (accountReference: string): Promise<unknown> =>
        (await ask('getPersistentPaymentAccountActivity', { accountReference })).code
      expect(await code('CUSTOMER-0009')).toBe(0)
      expect(await code('SHORT')).toBe(114)
    },
  },
  {
    says: 'string, hashed exactly as sent; format undocumented',
    on: ['registerCustomerIdentification'],
    shows: async (ask) => {
      expect(
        (await ask('registerCustomerIdentification', { customerIdExpirationDate: 'next  Year' })).code,
      ).toBe(0)
      expect(
        (await ask('registerCustomerIdentification', { customerIdExpirationDate: { no: 'text' } })).code,
      ).toBe(117)
    },
  },
  {
    says: 'Paga transaction reference, unique platform-wide',
    on: ['getTransactionDetails'],
    shows: async (ask) => {
      const { referenceNumber } = sale(ask)
      expect((await ask.raw('getTransactionDetails', { referenceNumber })).body['status']).toBe('SUCCESSFUL')
      expect((await ask.raw('getTransactionDetails', { referenceNumber: 'NONE' })).body['status']).toBe(
        'UKNOWN',
      )
    },
  },
  {
    says: 'unique per merchant only; aggregators should use getTransactionDetails',
    on: ['getProcessDetails'],
    shows: async (ask) => {
      const { processCode } = sale(ask)
      expect((await ask.raw('getProcessDetails', { processCode })).body['status']).toBe('SUCCESSFUL')
      expect((await ask.raw('getProcessDetails', { processCode: '1' })).body['status']).toBe('UKNOWN')
    },
  },
  {
    says: 'reference of the original transaction',
    on: ['refundBillPay'],
    shows: async (ask) => {
      const part = { ...refundOf(ask), fullRefund: false, refundAmount: 100 }
      expect((await ask.raw('refundBillPay', part)).code).toBe(0)
      expect((await ask.raw('refundBillPay', { ...part, referenceNumber: 'NONE' })).code).toBe(135)
    },
  },
  {
    says: 'meaningful only for partial refunds per description',
    on: ['refundBillPay'],
    shows: async (ask) => {
      expect((await ask.raw('refundBillPay', { ...refundOf(ask), fullRefund: true })).code).toBe(0)
      expect((await ask.raw('refundBillPay', { ...refundOf(ask), fullRefund: false })).code).toBe(117)
    },
  },
  ...['currency', 'currencyCode'].map(
    (field): Effect => ({
      says: field === 'currency' ? 'currency code' : 'alternative key',
      on: ['refundBillPay'],
      shows: async (ask) => {
        const part = { ...refundOf(ask), fullRefund: false, refundAmount: 100 }
        expect((await ask.raw('refundBillPay', { ...part, [field]: 'NGN' })).code).toBe(0)
        expect((await ask.raw('refundBillPay', { ...part, [field]: 'USD' })).code).toBe(116)
      },
    }),
  ),
]

const itemsFor = {
  airtimePurchaseBulk: [{ amount: 50, destinationPhoneNumber: '+2348031111111' }],
  merchantPaymentBulk: [
    {
      amount: 1500,
      merchantAccount: 'DSTV',
      merchantReferenceNumber: 'CUST-9',
      merchantService: ['COMPACT'],
    },
  ],
} as const

function sale({ sandbox }: Ask) {
  return sandbox.sales.add({ customer: '@adaeze', amount: '1500', merchantReference: 'INVOICE-7' })
}

/** A refund of a new sale, without its sum. */
function refundOf(ask: Ask) {
  return { referenceNumber: sale(ask).referenceNumber, customerPhoneNumber: '+2348012345678' }
}

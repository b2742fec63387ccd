import { expect } from 'vitest'
import type { Ask } from './ask-rule.ts'
import type { Effect } from './rule.ts'

const sent = ['moneyTransfer', 'moneyTransferBulk']
const checked = ['validateMoneyTransfer', 'validateMoneyTransferBulk']
const stranger = { destinationAccount: '+2348099999999' }
const adaeze = { senderPrincipal: '+2348012345678', senderCredentials: '1234' }
const ngozi = { senderPrincipal: '+2348055500000', senderCredentials: '4567' }
const dayMs = 86_400_000

/** The last message the recipient of a transfer got. */
function told(ask: Ask, to: string): string | undefined {
  return ask.sandbox.messages.list().findLast((message) => message.to === to)?.text
}

/** What the ledger says of transfers that shows in books, messages and answers. */
export const transferEffects: readonly Effect[] = [
  ...sent.map(
    (operation): Effect => ({
      says: 'acting user; if null the organisation account is debited',
      on: [operation],
      shows: async (ask) => {
        await ask(operation, adaeze)
        expect(ask.sandbox.ledger.balance('customer:+2348012345678')).toBe('49900')
        expect(ask.sandbox.ledger.balance('organisation')).toBe('1000000')
        await ask(operation)
        expect(ask.sandbox.ledger.balance('organisation')).toBe('999900')
      },
    }),
  ),
  ...checked.map(
    (operation): Effect => ({
      says: 'acting user; if null the organisation account is debited',
      on: [operation],
      shows: async (ask) => {
        expect((await ask(operation, ngozi)).code).toBe(139)
        expect((await ask(operation)).code).toBe(0)
      },
    }),
  ),
  ...sent.flatMap((operation): readonly Effect[] => [
    {
      says: 'default true',
      on: [operation],
      shows: async (ask) => {
        expect((await ask(operation, stranger)).body['withdrawalCode'] ?? null).toBeNull()
        expect(told(ask, '+2348099999999')).toMatch(/\d{10}/)
        expect(
          (await ask(operation, { ...stranger, sendWithdrawalCode: false })).body['withdrawalCode'],
        ).toMatch(/^\d{10}$/)
      },
    },
    {
      says: 'meaningful only when senderPrincipal is null',
      on: [operation],
      shows: async (ask) => {
        const byUser = await ask(operation, { ...stranger, ...adaeze, sendWithdrawalCode: false })
        expect(byUser.body['withdrawalCode'] ?? null).toBeNull()
        expect(
          (await ask(operation, { ...stranger, sendWithdrawalCode: false })).body['withdrawalCode'],
        ).toMatch(/^\d{10}$/)
      },
    },
    {
      says: 'default false',
      on: [operation],
      shows: async (ask) => {
        await ask(operation, { suppressRecipientMessage: true })
        expect(told(ask, '+2348034567890')).toBeUndefined()
        await ask(operation)
        expect(told(ask, '+2348034567890')).toBeDefined()
      },
    },
    {
      says: 'ignored when sending on behalf of a user',
      on: [operation],
      shows: async (ask) => {
        await ask(operation, { alternateSenderName: 'Corner Shop' })
        expect(told(ask, '+2348034567890')).toContain('Corner Shop')
        await ask(operation, { ...adaeze, alternateSenderName: 'Corner Shop' })
        expect(told(ask, '+2348034567890')).not.toContain('Corner Shop')
      },
    },
    {
      says: 'minimum KYC level of the recipient account',
      on: [operation],
      shows: async (ask) => {
        await ask(operation, { destinationAccount: '@ngozi', minRecipientKYCLevel: 'KYC2' })
        expect(ask.sandbox.ledger.balance('unclaimed:+2348055500000')).toBe('100')
        await ask(operation, { minRecipientKYCLevel: 'KYC2' })
        expect(ask.sandbox.ledger.balance('customer:+2348034567890')).toBe('2600')
      },
    },
    {
      says: 'funds return to sender if the level is not reached in time',
      on: [operation],
      shows: async (ask) => {
        const waiting = { destinationAccount: '@ngozi', minRecipientKYCLevel: 'KYC2', holdingPeriod: 2 }
        await ask(operation, waiting)
        ask.wait(dayMs)
        expect(ask.sandbox.ledger.balance('organisation')).toBe('999900')
        ask.wait(2 * dayMs)
        expect(ask.sandbox.ledger.balance('organisation')).toBe('1000000')
        await ask(operation, waiting)
        ask.sandbox.customers.update('@ngozi', { kycLevel: 'KYC2' })
        ask.wait(3 * dayMs)
        expect(ask.sandbox.ledger.balance('customer:+2348055500000')).toBe('100')
      },
    },
  ]),
  {
    says: 'batch-level default',
    on: ['moneyTransferBulk'],
    shows: async (ask) => {
      const item = (referenceNumber: string) => ({ referenceNumber, amount: 100, ...stranger })
      const { text } = await ask.raw('moneyTransferBulk', {
        sendWithdrawalCode: false,
        items: [item('A-1'), { ...item('A-2'), sendWithdrawalCode: true }],
      })
      const { items } = JSON.parse(text)
      expect(items[0].withdrawalCode).toMatch(/^\d{10}$/)
      expect(items[1].withdrawalCode ?? null).toBeNull()
    },
  },
  {
    says: 'batch-level default',
    on: ['validateMoneyTransferBulk'],
    shows: async (ask) => {
      const items = [{ referenceNumber: 'A-1', amount: 100, ...stranger }]
      expect((await ask.raw('validateMoneyTransferBulk', { sendWithdrawalCode: false, items })).code).toBe(0)
      expect(
        (await ask.raw('validateMoneyTransferBulk', { sendWithdrawalCode: 'perhaps', items })).code,
      ).toBe(117)
    },
  },
  {
    says: 'max 300',
    on: ['moneyTransferBulk'],
    shows: async (ask) => {
      const items = (count: number) =>
        Array.from({ length: count }, (_, index) => ({
          referenceNumber: `I-${count}-${index}`,
          amount: 1,
          destinationAccount: '@fatima',
        }))
      expect((await ask.raw('moneyTransferBulk', { items: items(300) })).code).toBe(0)
      expect((await ask.raw('moneyTransferBulk', { items: items(301) })).code).toBe(-3)
    },
  },
  {
    says: 'max 10000; required if bulkReferenceNumber is absent',
    on: ['moneyTransferStatusBulk'],
    shows: async (ask) => {
      const { referenceNumber } = (await ask('moneyTransfer')).body
      const repeated = (count: number) =>
        Array.from({ length: count }, (_, index) => ({
          referenceNumber: index === 0 ? referenceNumber : `NONE-${index}`,
        }))
      expect((await ask.raw('moneyTransferStatusBulk', { items: repeated(1) })).code).toBe(0)
      expect((await ask.raw('moneyTransferStatusBulk', { items: repeated(10_001) })).code).toBe(-3)
      expect((await ask.raw('moneyTransferStatusBulk', {})).code).toBe(-4)
    },
  },
  {
    says: 'when given, item references are ignored and the whole batch is returned',
    on: ['moneyTransferStatusBulk'],
    shows: wholeBatch,
  },
  {
    says: 'original item reference; used only when bulkReferenceNumber is absent',
    on: ['moneyTransferStatusBulk'],
    shows: wholeBatch,
  },
  {
    says: 'reference of the original moneyTransfer',
    on: ['getKYCRestrictedMoneyTransferStatus'],
    shows: async (ask) => {
      const restricted = await ask('moneyTransfer', { minRecipientKYCLevel: 'KYC3' })
      const plain = await ask('moneyTransfer')
      const status = (asked: unknown) =>
        ask('getKYCRestrictedMoneyTransferStatus', { referenceNumber: asked })
      expect((await status(restricted.body['referenceNumber'])).code).toBe(0)
      expect((await status(plain.body['referenceNumber'])).code).toBe(135)
    },
  },
]

async function wholeBatch(ask: Ask): Promise<void> {
  const item = (referenceNumber: string) => ({ referenceNumber, amount: 100, destinationAccount: '@fatima' })
  await ask.raw('moneyTransferBulk', { bulkReferenceNumber: 'BULK-A', items: [item('A-1'), item('A-2')] })
  const references = async (asked: object): Promise<readonly unknown[]> => {
    const { items } = JSON.parse((await ask.raw('moneyTransferStatusBulk', { ...asked })).text)
    return items.map((one: { referenceNumber: unknown }) => one.referenceNumber)
  }
  const one = [{ referenceNumber: 'A-2' }]
  expect(await references({ bulkReferenceNumber: 'BULK-A', items: one })).toEqual(['A-1', 'A-2'])
  expect(await references({ items: one })).toEqual(['A-2'])
}

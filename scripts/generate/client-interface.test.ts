import { businessApi } from '@pagakit/models/business'
import { merchantApi } from '@pagakit/models/merchant'
import { describe, expect, test } from 'vitest'
import { clientInterface } from './client-interface.ts'

const {
  getBanks,
  depositToBank,
  moneyTransfer,
  moneyTransferBulk,
  merchantPayment,
  registerCustomer,
  transactionHistory,
} = businessApi.operations

function interfaceOf(
  ...operations: readonly (typeof businessApi.operations)[keyof typeof businessApi.operations][]
) {
  const named = Object.fromEntries(operations.map((operation) => [operation.name, operation]))
  return clientInterface({ api: { ...businessApi, operations: named }, prefix: 'Shop', variable: 'shop' })
}

describe('clientInterface', () => {
  test('lists the operations, and gives each a method and two types', () => {
    const source = interfaceOf(getBanks)
    expect(source).toContain("export const shopOperationNames = [\n  'getBanks',\n] as const")
    expect(source).toContain('export interface GetBanksRequest {')
    expect(source).toContain('export interface GetBanksResponse {')
    expect(source).toContain('export interface ShopOperations {')
  })

  test('makes a reference optional that is only a request id, and with it an input that needs nothing', () => {
    const read = interfaceOf(getBanks)
    expect(read).toContain('  readonly referenceNumber?: string | undefined\n')
    expect(read).toContain('getBanks(input?: GetBanksRequest, options?: CallOptions)')
    const paying = interfaceOf(depositToBank)
    expect(paying).toContain('  readonly referenceNumber: string\n')
    expect(paying).toContain('depositToBank(input: DepositToBankRequest, options?: CallOptions)')
  })

  test('takes amounts as callers write them and gives them as strings', () => {
    const source = interfaceOf(depositToBank)
    expect(source).toContain('  readonly amount: Amount\n')
    expect(source).toContain('  readonly fee?: string | undefined\n')
    expect(source).toMatch(/^import type \{ Amount, /m)
    expect(interfaceOf(getBanks)).not.toContain('Amount')
  })

  test('writes lists, entries, closed lists of values and free objects', () => {
    expect(interfaceOf(getBanks)).toContain('  readonly bank: readonly {\n    /** The name of the bank. */')
    expect(interfaceOf(moneyTransfer)).toContain("?: 'KYC1' | 'KYC2' | 'KYC3' | undefined")
    const source = interfaceOf(merchantPayment)
    expect(source).toContain('  readonly merchantService: readonly string[]\n')
    expect(source).toContain('  readonly externalData?: Readonly<Record<string, string>> | undefined\n')
    expect(source).toContain(
      '  readonly additionalProperties?: Readonly<Record<string, unknown>> | undefined\n',
    )
  })

  test('takes a date as a text or a Date and gives it as a text', () => {
    const source = interfaceOf(transactionHistory)
    expect(source).toContain('  readonly startDateUTC: string | Date\n')
    expect(source).toContain('    readonly dateUTC: string\n')
  })

  test('writes a request of two shapes as a union of both', () => {
    const source = interfaceOf(registerCustomer)
    expect(source).toContain('export type RegisterCustomerRequest =\n  | {\n')
    const [documented = '', current = ''] =
      source.split('export type RegisterCustomerRequest =')[1]?.split('  | {').slice(1) ?? []
    expect(documented).toContain('readonly customerPrincipal: string\n')
    expect(documented).not.toContain('customerPhoneNumber')
    expect(current).toContain('readonly customerPhoneNumber: string\n')
  })

  test('gives each item of a bulk answer a verdict', () => {
    const verdict = "readonly verdict: 'successful' | 'pending' | 'refused' | 'unknown'\n"
    expect(interfaceOf(moneyTransferBulk).split(verdict)).toHaveLength(2)
    expect(interfaceOf(transactionHistory)).not.toContain('verdict: ')
  })

  test('says that money moves, and shows a call', () => {
    const source = interfaceOf(depositToBank)
    expect(source).toContain('Moves money: keep the reference before you send.')
    expect(source).toContain('await shop.depositToBank({')
    expect(interfaceOf(getBanks)).toContain('Moves no money')
  })

  test('says of a lookup that it may find nothing, in words and in its type', () => {
    const { getTransactionDetails, getForeignExchangeRate } = merchantApi.operations
    const source = clientInterface({
      api: { ...merchantApi, operations: { getTransactionDetails, getForeignExchangeRate } },
      prefix: 'Shop',
      variable: 'shop',
    })
    expect(source).toMatch(/^import type \{ Answered, Call, CallOptions, LookedUp \}/m)
    expect(source).toContain('Call<LookedUp<GetTransactionDetailsResponse>>')
    expect(source).toContain('`verdict` is `not-found` where there is nothing to find.')
    expect(source).toContain('Call<Answered<GetForeignExchangeRateResponse>>')
    expect(interfaceOf(getBanks)).not.toContain('LookedUp')
  })

  test('says of money that cannot be settled what to do instead', () => {
    const { refundBillPay } = merchantApi.operations
    const source = clientInterface({
      api: { ...merchantApi, operations: { refundBillPay } },
      prefix: 'Shop',
      variable: 'shop',
    })
    expect(source).toContain(refundBillPay.ifUnknown)
    expect(source).not.toContain('settle')
  })

  test('escapes what a sample or a value may hold', () => {
    const [{ response, source }] = depositToBank.samples
    const request = { remarks: "Ada's \\ bill" }
    const sampled = { ...depositToBank, samples: [{ name: 'one', source, request, response }] as const }
    expect(interfaceOf(sampled)).toContain(`remarks: 'Ada\\'s \\\\ bill',`)
  })
})

import { isPagaError } from '@pagakit/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox.ts'
import type { Sandbox } from '../sandbox.ts'
import type { FaultRule } from './fault-rule.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox()
})
afterAll(() => sandbox.close())

/** Which member is wrong, and what to do. */
function refusalOf(rule: FaultRule): readonly [member: unknown, hint: string] | undefined {
  try {
    sandbox.faults.add(rule)
    return undefined
  } catch (error) {
    if (!isPagaError(error)) throw error
    return [error.params['setting'], error.hint ?? '']
  }
}

describe('a rule that can never strike is refused', () => {
  test.each<[FaultRule, member: string, hint: RegExp]>([
    [{ kind: 'pending', operation: 'getBanks' }, 'operation', /must be one of .*depositToBank.*moves money/],
    [{ kind: 'pending', operation: 'registerCustomer' }, 'operation', /moves money/],
    [{ kind: 'pending', operation: 'moneyTransferToBank' }, 'operation', /Not Connect/],
    [{ kind: 'status-lag', operation: 'moneyTransfer' }, 'operation', /getOperationStatus/],
    [{ kind: 'status-lag', as: 'pending', operation: 'getTransactionDetails' }, 'operation', /as: pending/],
    [{ kind: 'replay-duplicate', operation: 'refundBillPay' }, 'operation', /uses up a reference/],
    [{ kind: 'replay-duplicate', operation: 'chargeCustomerConfirm' }, 'operation', /uses up a reference/],
    [{ kind: 'code', code: -1, operation: 'exchangeCode' }, 'operation', /those that get tokens/],
    [{ kind: 'reset', operation: 'getBanks', amount: '5' }, 'amount', /left out, for getBanks has none/],
    [{ kind: 'reset', operation: 'moneyTransferBulk', amount: '5' }, 'amount', /left out/],
    [{ kind: 'lose-webhook', amount: '5' }, 'amount', /left out, for what lose-webhook befalls has none/],
    [{ kind: 'reset', operation: 'refresh', referenceNumber: 'R' }, 'referenceNumber', /left out/],
  ])('%j: %s', (rule, member, hint) => {
    expect(refusalOf(rule)).toEqual([`faults.${member}`, expect.stringMatching(hint)])
    expect(sandbox.faults.list()).toEqual([])
  })

  test.each([
    [{ kind: 'lose-answer', operation: 'paymentRequestCallback' }, /every operation/],
    [{ kind: 'lose-webhook', operation: 'depositToBank' }, /paymentRequestCallback.*tells your/],
    [{ kind: 'lose-answer', operation: 'payOut' }, /depositToBank/],
  ])('%j, which only JSON can say', (rule, hint) => {
    expect(refusalOf(rule as FaultRule)).toEqual(['faults.operation', expect.stringMatching(hint)])
    expect(sandbox.faults.list()).toEqual([])
  })
})

test.each<FaultRule>([
  { kind: 'pending', operation: 'moneyTransfer' },
  { kind: 'pending', operation: 'refundBillPay', amount: '1500' },
  { kind: 'pending', operation: 'moneyTransferBulk', amount: '5' },
  { kind: 'pending', operation: 'paymentRequest', referenceNumber: 'ORDER-A' },
  { kind: 'status-lag', operation: 'getProcessDetails' },
  { kind: 'status-lag', as: 'pending', operation: 'getChargeMandateStatus' },
  { kind: 'replay-duplicate', operation: 'onboardMerchant' },
  { kind: 'code', code: 777, operation: 'getUserDetails' },
  { kind: 'late-webhook', operation: 'submitTransaction', referenceNumber: '1000001' },
  { kind: 'http-status', status: 503, operation: 'refresh' },
])('%j is taken', (rule) => {
  expect(refusalOf(rule)).toBeUndefined()
  expect(sandbox.faults.list()).toMatchObject([{ ...rule, times: 1, struck: 0 }])
  sandbox.faults.clear()
})

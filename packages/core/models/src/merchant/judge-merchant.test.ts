import type { Operation, ReceivedAnswer } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { getForeignExchangeRate } from './get-foreign-exchange-rate.ts'
import { getProcessDetails } from './get-process-details.ts'
import { getTransactionDetails } from './get-transaction-details.ts'
import { getTransactionDetailsByInvoiceNumber } from './get-transaction-details-by-invoice-number.ts'
import { getTransactionDetailsByMerchantReference } from './get-transaction-details-by-merchant-reference.ts'
import { judgeMerchant } from './judge-merchant.ts'
import { reconciliationReport } from './reconciliation-report.ts'
import { refundBillPay } from './refund-bill-pay.ts'

const lookups: readonly Operation[] = [
  getTransactionDetails,
  getTransactionDetailsByInvoiceNumber,
  getProcessDetails,
  getTransactionDetailsByMerchantReference,
]
const others: readonly Operation[] = [reconciliationReport, getForeignExchangeRate, refundBillPay]

/** An answer of HTTP 200 to a request with the reference R, which it carries back where the operation does so. */
function answer(
  operation: Operation,
  value: Record<string, unknown>,
  more: Partial<ReceivedAnswer> = {},
): ReceivedAnswer {
  const { field = '' } = operation.reference ?? {}
  const echo = Object.hasOwn(operation.responseShape.fields, field) ? { [field]: 'R' } : {}
  const referenceNumber = operation.reference === undefined ? undefined : 'R'
  return { operation, httpStatus: 200, value: { ...echo, ...value }, referenceNumber, ...more }
}

describe.each(lookups)('$name', (operation) => {
  const { field = '' } = operation.reference ?? {}

  test('with code 0 and a status of its own is successful', () => {
    for (const status of ['SUCCESSFUL', 'FAILED', 'unknown', undefined]) {
      expect(judgeMerchant(answer(operation, { responseCode: 0, status }))).toEqual({ verdict: 'successful' })
    }
  })

  test.each(['UKNOWN', 'UNKNOWN'])('with code 0 and the status %s is not found, and no error', (status) => {
    expect(judgeMerchant(answer(operation, { responseCode: 0, status }))).toEqual({ verdict: 'not-found' })
  })

  test('with the status UKNOWN and anything but success is what it would be without', () => {
    const value = { responseCode: -1, status: 'UKNOWN' }
    expect(judgeMerchant(answer(operation, value))).toMatchObject({ code: 'UNCERTAIN' })
    const failed = answer(operation, { responseCode: 0, status: 'UKNOWN' }, { httpStatus: 500 })
    expect(judgeMerchant(failed)).toMatchObject({ code: 'HTTP_FAILED' })
    const nothing = answer(operation, { status: 'UKNOWN' })
    expect(judgeMerchant(nothing)).toMatchObject({ code: 'MALFORMED_RESPONSE' })
  })

  test('that answers for another than was asked for proves nothing', () => {
    for (const status of ['SUCCESSFUL', 'UKNOWN']) {
      const value = { responseCode: 0, status, [field]: 'S' }
      expect(judgeMerchant(answer(operation, value))).toMatchObject({
        code: 'REFERENCE_MISMATCH',
        definite: false,
      })
    }
  })
})

describe.each(others)('$name', (operation) => {
  test('is successful with code 0, though nothing is carried back', () => {
    expect(judgeMerchant(answer(operation, { responseCode: 0 }))).toEqual({ verdict: 'successful' })
  })

  test('is never not found, whatever status it has', () => {
    const value = { responseCode: 0, status: 'UKNOWN' }
    expect(judgeMerchant(answer(operation, value))).toEqual({ verdict: 'successful' })
  })

  test('is not held to a member the documents do not have', () => {
    const value = { responseCode: 0, referenceNumber: 'ANOTHER' }
    expect(judgeMerchant(answer(operation, value))).toEqual({ verdict: 'successful' })
  })

  test('without a code proves nothing', () => {
    expect(judgeMerchant(answer(operation, { refundTransactionId: 'K03PD' }))).toMatchObject({
      verdict: 'refused',
      code: 'MALFORMED_RESPONSE',
      definite: false,
    })
  })
})

test('a refusal has the meaning of the Business code and the words Paga sent', () => {
  expect(judgeMerchant(answer(getProcessDetails, { responseCode: 119, errorMessage: 'No such' }))).toEqual({
    verdict: 'refused',
    code: 'REFUSED',
    definite: true,
    responseCode: '119',
    reason: 'The process is not valid.',
    hint: expect.any(String),
    message: 'No such',
  })
})

test.each([139, 105, -1])(
  'a refund refused with %i is not told to use a new reference, nor to settle',
  (code) => {
    expect(judgeMerchant(answer(refundBillPay, { responseCode: code }))).not.toHaveProperty('hint')
    expect(judgeMerchant(answer(getTransactionDetails, { responseCode: code }))).toHaveProperty('hint')
  },
)

test('a refund whose credentials are refused is told to check them', () => {
  const refused = answer(refundBillPay, {}, { httpStatus: 401 })
  expect(judgeMerchant(refused)).toMatchObject({ code: 'AUTHENTICATION_REFUSED', hint: expect.any(String) })
})

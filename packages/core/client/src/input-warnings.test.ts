import type { Operation } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { inputWarnings } from './input-warnings.ts'
import { till } from './till.fixture.ts'

const { pay } = till.operations
const cautious: Operation = {
  ...pay,
  caution: ({ amount }) => (amount === '1000' ? 'that is much' : undefined),
}

describe('what is doubtful about an input', () => {
  test('is said of the input as it will be sent', () => {
    expect(inputWarnings(cautious, { referenceNumber: 'PAY-A', amount: 1000 }, 'warn')).toEqual([
      'that is much',
    ])
    expect(inputWarnings(cautious, { referenceNumber: 'PAY-A', amount: 1 }, 'warn')).toEqual([])
  })

  test('comes after the warning of a reference that ends in a digit', () => {
    const warnings = inputWarnings(cautious, { referenceNumber: 'PAY-1', amount: 1000 }, 'warn')
    expect(warnings).toEqual([expect.stringContaining('ends in a digit'), 'that is much'])
    expect(inputWarnings(cautious, { referenceNumber: 'PAY-1', amount: 1000 }, 'strict')).toEqual([
      'that is much',
    ])
  })

  test.each([[undefined], [null], ['PAY'], [{}], [{ referenceNumber: 'PAY-A', amount: 'much' }]])(
    'is nothing where the call itself will refuse it: %j',
    (input) => expect(inputWarnings(cautious, input, 'warn')).toEqual([]),
  )
})

import { expect, test } from 'vitest'
import { collectionFee } from './collection-fee.ts'

test('is what the callbacks show: 1.88 of 250 naira, 37.50 of 5,000', () => {
  expect(collectionFee(25_000n)).toMatchObject({ fee: 188n, payerFee: 0n, payeeFee: 188n })
  expect(collectionFee(500_000n)).toMatchObject({ fee: 3_750n, vat: 262n })
})

test.each([
  ['0.5', 94n, 94n],
  ['1', 188n, 0n],
  ['0.33', 62n, 126n],
])('is borne by the payer with the share %s, and else by the payee', (share, payerFee, payeeFee) => {
  expect(collectionFee(25_000n, share)).toMatchObject({ payerFee, payeeFee })
})

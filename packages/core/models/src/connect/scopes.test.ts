import { describe, expect, test } from 'vitest'
import { connectScopes, connectUserData } from './scopes.ts'

describe('scopes', () => {
  test('are those of the introduction, then the one only the clients know', () => {
    expect(Object.keys(connectScopes)).toEqual([
      'MERCHANT_PAYMENT',
      'USER_REQUEST_ACCOUNT_BALANCE',
      'MONEY_TRANSFER',
      'USER_DETAILS_REQUEST',
      'USER_DEPOSIT_FROM_CARD',
    ])
  })

  test('that no document names are marked', () => {
    const undocumented = Object.entries(connectScopes).filter(([, { availability }]) => {
      return availability !== 'available'
    })
    expect(undocumented.map(([name]) => name)).toEqual(['USER_DEPOSIT_FROM_CARD'])
  })
})

describe('user data', () => {
  test('are the five of the introduction, then the two of the operations', () => {
    expect(Object.entries(connectUserData).map(([name, { source }]) => [name, source])).toEqual([
      ['FIRST_NAME', 'Paga Connect, introduction'],
      ['LAST_NAME', 'Paga Connect, introduction'],
      ['MOBILE_NUMBER', 'Paga Connect, introduction'],
      ['EMAIL', 'Paga Connect, introduction'],
      ['USERNAME', 'Paga Connect, introduction'],
      ['ACCOUNT_BALANCE', 'Paga Connect Operations, section 3'],
      ['PAGA_NUBAN', 'Paga Connect Operations, section 3'],
    ])
  })

  test('all need USER_DETAILS_REQUEST, and the balance its own scope besides', () => {
    for (const [name, { scopes }] of Object.entries(connectUserData)) {
      const balance = name === 'ACCOUNT_BALANCE' ? ['USER_REQUEST_ACCOUNT_BALANCE'] : []
      expect(scopes).toEqual(['USER_DETAILS_REQUEST', ...balance])
    }
  })
})

test('no two permissions are told to a person in the same words', () => {
  const words = [...Object.values(connectScopes), ...Object.values(connectUserData)].map(
    (permission) => permission.words,
  )
  expect(new Set(words).size).toBe(words.length)
})

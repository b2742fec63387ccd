import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { till, tillCall } from './till.fixture.ts'

const value = {
  referenceNumber: 'R1A',
  amount: '1500.5',
  pin: 'CANARY-pin',
  notify: { phone: '08012345678', code: 'CANARY-code' },
  items: [{ name: 'bread', price: '700' }],
  extra: { note: 'CANARY-extra' },
}

const call = tillCall(till.operations.pay, 'money', value)

test('knows its reference, binding and content type', () => {
  expect(call.referenceNumber).toBe('R1A')
  expect(call.binding.path).toBe('/till/pay')
  expect(call.contentType).toBe('application/json')
})

test('has no reference where the operation has none', () => {
  const operation = { ...till.operations.pay, reference: undefined }
  expect(tillCall(operation, 'money', value).referenceNumber).toBeUndefined()
})

test('the texts to hash are the characters of the body', () => {
  expect(call.body()).toContain(`"amount":"${call.texts().text('amount')}"`)
  expect(call.texts().text('notify.phone')).toBe('08012345678')
  expect(call.texts().text('items.0.price')).toBe('700')
  expect(call.texts().count('items')).toBe(1)
})

test('its view replaces sensitive members at every depth, and free objects', () => {
  expect(call.view()).toEqual({
    referenceNumber: 'R1A',
    amount: '1500.5',
    pin: '[redacted]',
    notify: { phone: '08012345678', code: '[redacted]' },
    items: [{ name: 'bread', price: '700' }],
    extra: '[redacted]',
  })
})

test('names the texts to strike from what a server sends back', () => {
  expect(call.sensitiveTexts()).toEqual(['CANARY-pin', 'CANARY-code'])
})

test('shows no secret, however it is printed', () => {
  const shown = [
    inspect(call, { showHidden: true, depth: Infinity }),
    inspect(call, { showHidden: true, depth: Infinity, customInspect: false }),
    JSON.stringify({ call }),
    String(call),
  ]
  for (const text of shown) expect(text).not.toContain('CANARY')
  expect(shown[0]).toContain('08012345678')
})

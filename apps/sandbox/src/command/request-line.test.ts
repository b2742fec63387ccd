import { expect, test } from 'vitest'
import type { JournalEntry } from '../journal/journal.ts'
import { requestLine } from './request-line.ts'

const entry: JournalEntry = {
  number: 1,
  time: '2026-11-21T18:00:07.000Z',
  method: 'POST',
  path: '/paga-webservices/business-rest/secured/depositToBank',
  operation: 'depositToBank',
  referenceNumber: 'PAYOUT-2026-A',
  httpStatus: 200,
  responseCode: 139,
  codeName: 'INSUFFICIENT_BALANCE',
  faults: [],
  durationMs: 3,
}
const plain = (_: unknown, text: string): string => text

test('is time, operation, reference, code with its name, and milliseconds, aligned', () => {
  const first = requestLine(entry, plain)
  expect(first).toBe(
    '  18:00:07  depositToBank           PAYOUT-2026-A               139 INSUFFICIENT_BALANCE      3 ms\n',
  )
  const second = requestLine(
    { ...entry, operation: 'getBanks', referenceNumber: 'A', responseCode: 0, codeName: 'SUCCESS' },
    plain,
  )
  expect(second.indexOf('3 ms')).toBe(first.indexOf('3 ms'))
})

test('explains on the next line', () => {
  const line = requestLine(
    { ...entry, httpStatus: 400, responseCode: undefined, explanation: 'The order is wrong.' },
    plain,
  )
  expect(line.split('\n')).toEqual([
    expect.stringContaining('HTTP 400'),
    '            The order is wrong.',
    '',
  ])
})

test('tells a fault, and shows a path where there is no operation', () => {
  expect(requestLine({ ...entry, faults: [{ kind: 'lose-answer', by: 'F1' }] }, plain)).toContain(
    '3 ms  fault: lose-answer\n',
  )
  const unknown: JournalEntry = { ...entry, operation: undefined, referenceNumber: undefined, path: '/x' }
  expect(requestLine(unknown, plain)).toContain('POST /x                 -  ')
})

test('cuts what is too long and lets nothing steer the terminal', () => {
  const line = requestLine({ ...entry, referenceNumber: `\u001b[31m\u202e${'R'.repeat(60)}` }, plain)
  expect([line.includes('\u001b'), line.includes('\u202e')]).toEqual([false, false])
  expect(line).toContain('?[31m?RRRRRRRRRRRRRRRRRRR…')
})

test('paints success, refusal and failure differently', () => {
  const painted = (style: string, text: string): string => `<${style}>${text}`
  expect(requestLine({ ...entry, responseCode: 0 }, painted)).toContain('<green>0 ')
  expect(requestLine(entry, painted)).toContain('<yellow>139 ')
  expect(requestLine({ ...entry, httpStatus: 400, responseCode: undefined }, painted)).toContain(
    '<red>HTTP 400',
  )
})

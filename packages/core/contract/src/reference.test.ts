import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeAmount } from './amount.ts'
import { createReference, endsInDigit, longestReference } from './reference.ts'

describe('createReference', () => {
  test('makes 24 capital letters and digits, the first and the last a letter', () => {
    for (let count = 0; count < 1000; count++) {
      expect(createReference()).toMatch(/^[A-Z][A-Z0-9]{22}[A-Z]$/)
    }
  })

  test('fits what Paga takes', () => {
    expect(createReference().length).toBeLessThanOrEqual(longestReference)
    expect(longestReference).toBe(50)
  })

  test('never makes the same one twice', () => {
    const made = Array.from({ length: 10_000 }, () => createReference())
    expect(new Set(made).size).toBe(made.length)
  })

  test('holds at least 110 random bits', () => {
    expect(Math.log2(26 ** 2 * 36 ** 22)).toBeGreaterThan(110)
    const seen = Array.from({ length: 24 }, () => new Set<string>())
    for (let count = 0; count < 5_000; count++) {
      for (const [place, symbol] of [...createReference()].entries()) seen[place]?.add(symbol)
    }
    expect(seen.map(({ size }) => size)).toEqual([26, ...Array(22).fill(36), 26])
  })

  test('gives every symbol to equally many bytes, and passes over the rest', () => {
    const letters = bytesPerSymbol((byte, next) => createReference(starting([byte], next)).charAt(0))
    const symbols = bytesPerSymbol((byte, next) => createReference(starting([0, byte], next)).charAt(1))
    expect([letters.size, new Set(letters.values())]).toEqual([26, new Set([9])])
    expect([symbols.size, new Set(symbols.values())]).toEqual([36, new Set([7])])
  })

  test('takes nothing but the bytes it is handed, and asks for more where they do not suffice', () => {
    expect(createReference(starting([], 0))).toBe('A'.repeat(24))
    expect(createReference(starting([], 25))).toBe('Z'.repeat(24))
    expect(createReference(starting([], 35))).toBe(`J${'9'.repeat(22)}J`)
    const draws = [new Uint8Array(32).fill(255), new Uint8Array(5), new Uint8Array(32).fill(1)]
    expect(createReference(() => draws.shift() ?? new Uint8Array())).toBe(`AAAAA${'B'.repeat(19)}`)
  })
})

describe('endsInDigit', () => {
  test.each([
    ['ORDER-17', true],
    ['ORDER-17A', false],
    ['0', true],
    ['', false],
    ['ORDER-１', false],
  ])('%j: %s', (reference, expected) => {
    expect(endsInDigit(reference)).toBe(expected)
  })

  test('is false for every reference that is made', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 255 })), (bytes) => {
        expect(endsInDigit(createReference((length) => Uint8Array.from(bytes.take(length))))).toBe(false)
      }),
    )
  })
})

// The hash joins reference, amount and destination without separators, so the same text, and the same hash, may be read
// in other ways. A party that saw one request could send another reading of it.
describe('a made reference, an amount and a destination as one text', () => {
  test('cannot be read with a larger amount where amounts have two decimals', () => {
    fc.assert(
      fc.property(madeReference, kobo, destination, (reference, amount, account) => {
        const text = writeAmount(decimal(amount), 'fixed2')
        expect(largerReadings(reference, text, account)).toEqual([])
      }),
    )
  })

  test('cannot be read with a larger amount where the destination begins with a plus', () => {
    fc.assert(
      fc.property(madeReference, kobo, destination, (reference, amount, account) => {
        expect(largerReadings(reference, decimal(amount), `+${account}`)).toEqual([])
      }),
    )
  })

  test('cannot be read with a shorter reference, whatever the texts', () => {
    fc.assert(
      fc.property(madeReference, kobo, destination, (reference, amount, account) => {
        const others = readings(reference + decimal(amount) + account)
        expect(others.filter((other) => other.reference.length < reference.length)).toEqual([])
      }),
    )
  })

  test('can be read with a larger amount, under the same reference, where neither holds', () => {
    expect(largerReadings('MADE7REFERENCE', '5000', '8012345678')).toContainEqual({
      reference: 'MADE7REFERENCE',
      amount: '5000801',
      destination: '2345678',
    })
  })

  test('a reference that ends in a digit can be read as a shorter one and a larger amount, two decimals or not', () => {
    expect(largerReadings('ORDER17', '50.00', '+2348012345678')).toContainEqual({
      reference: 'ORDER1',
      amount: '750.00',
      destination: '+2348012345678',
    })
  })
})

const madeReference = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => createReference((length) => bytes.slice(0, length)))
const kobo = fc.integer({ min: 1, max: 10_000_000_000 })
/** A phone or account number without its plus. */
const destination = fc.stringMatching(/^[0-9]{10,13}$/)

interface Reading {
  readonly reference: string
  readonly amount: string
  readonly destination: string
}

/** Every way to read a text as reference, amount and destination, as leniently as a server might. */
function readings(text: string): Reading[] {
  const places = Array.from({ length: text.length + 1 }, (_, place) => place)
  return places
    .flatMap((first) => places.slice(first).map((second) => [first, second] as const))
    .map(([first, second]) => ({
      reference: text.slice(0, first),
      amount: text.slice(first, second),
      destination: text.slice(second),
    }))
    .filter(
      (reading) =>
        /^[A-Za-z0-9-]{1,50}$/.test(reading.reference) &&
        /^\d+(\.\d{1,2})?$/.test(reading.amount) &&
        /^\+?\d{6,15}$/.test(reading.destination),
    )
}

function largerReadings(reference: string, amount: string, account: string): Reading[] {
  const found = readings(reference + amount + account)
  expect(found).toContainEqual({ reference, amount, destination: account })
  return found.filter((other) => koboOf(other.amount) > koboOf(amount))
}

function decimal(amount: number): string {
  const digits = String(amount).padStart(3, '0')
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`
  return text.replace(/\.?0+$/, '')
}

function koboOf(amount: string): bigint {
  const [whole = '', decimals = ''] = amount.split('.')
  return BigInt(whole + decimals.padEnd(2, '0'))
}

/** Random bytes that begin as wanted, and go on with one value. */
function starting(first: readonly number[], next: number): (length: number) => Uint8Array {
  return (length) => {
    const bytes = new Uint8Array(length).fill(next)
    bytes.set(first)
    return bytes
  }
}

/** How many bytes give each symbol; a byte was passed over where the symbol depends on the byte after it. */
function bytesPerSymbol(symbolOf: (byte: number, next: number) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) {
    const symbol = symbolOf(byte, 0)
    if (symbol === symbolOf(byte, 1)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
  }
  return counts
}

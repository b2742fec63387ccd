import { describe, expect, test } from 'vitest'
import { isTransportFailure, TransportFailure } from './transport.ts'

describe('TransportFailure', () => {
  test('says what went wrong and how far the request got', () => {
    const failure = new TransportFailure('unreachable', 'none', 'connection refused', 'ECONNREFUSED')
    expect(failure).toBeInstanceOf(Error)
    expect(failure).toMatchObject({
      name: 'TransportFailure',
      kind: 'unreachable',
      bytesWritten: 'none',
      systemCode: 'ECONNREFUSED',
      message: 'connection refused',
    })
  })
})

describe('isTransportFailure', () => {
  test('knows one of this copy and of another copy of the package', async () => {
    const other = await import(/* @vite-ignore */ `./transport.ts?copy=${Date.now()}`)
    const failure: unknown = new other.TransportFailure('interrupted', 'some', 'reset')
    expect(failure).not.toBeInstanceOf(TransportFailure)
    expect(isTransportFailure(failure)).toBe(true)
    expect(isTransportFailure(new TransportFailure('aborted', 'some', 'aborted'))).toBe(true)
  })

  test.each([[undefined], [null], ['interrupted'], [new Error('reset')], [{ kind: 'interrupted' }]])(
    'does not take %o for one',
    (value) => expect(isTransportFailure(value)).toBe(false),
  )
})

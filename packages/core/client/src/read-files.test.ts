import { describe, expect, test } from 'vitest'
import { payBy } from './bindings.fixture.ts'
import { hasFiles, readFiles } from './read-files.ts'
import { failureOf } from './till-client.fixture.ts'

const operation = payBy('files')
const bytes = new Uint8Array([1, 2, 3])

test('only an operation with a multipart binding has files', () => {
  expect(hasFiles(operation)).toBe(true)
  expect(hasFiles(payBy('json', 'form'))).toBe(false)
})

describe('a Blob', () => {
  test('becomes its bytes and media type', async () => {
    const picture = new Blob([bytes], { type: 'image/jpeg' })
    expect(await readFiles(operation, { referenceNumber: 'R1A', picture })).toEqual({
      referenceNumber: 'R1A',
      picture: { bytes, fileName: undefined, contentType: 'image/jpeg' },
    })
  })

  test('that is a File keeps its name', async () => {
    const picture = new File([bytes], 'ada.jpg')
    expect(await readFiles(operation, { picture })).toEqual({
      picture: { bytes, fileName: 'ada.jpg', contentType: undefined },
    })
  })

  test('above the limit of its field is not read', async () => {
    const picture = new Blob([new Uint8Array(9)])
    expect(await readFiles(operation, { picture })).toEqual({ picture })
  })

  test('that cannot be read is refused by its name, and nothing is sent', async () => {
    const picture = { size: 1, type: '', arrayBuffer: () => Promise.reject(new Error('CANARY')) }
    const error = await failureOf(readFiles(operation, { picture }))
    expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
    expect(error.message).toContain('picture could not be read')
    expect(JSON.stringify(error)).not.toContain('CANARY')
  })
})

test('everything else stays as it is', async () => {
  const input = { referenceNumber: 'R1A', customer: new Blob(['x']), picture: bytes }
  expect(await readFiles(operation, input)).toEqual(input)
  expect(await readFiles(operation, undefined)).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { file } from './file-field.ts'
import { shapeOf } from './shape-of.ts'

const limits = { contentType: 'image/jpeg', signature: [0xff, 0xd8, 0xff], maxBytes: 6 }
const model = z.object({ photo: file('A photo.', limits) })
const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1])

function reasonsFor(photo: unknown): readonly string[] {
  const result = model.safeParse({ photo })
  return result.success ? [] : result.error.issues.map(({ message }) => message)
}

test('a file in the shape has its limit and nothing to show', () => {
  expect(shapeOf(model).fields['photo']).toEqual({
    kind: 'file',
    required: true,
    description: 'A photo.',
    maxBytes: 6,
  })
})

describe('what a caller hands over', () => {
  test.each([
    ['bytes', bytes],
    ['a Buffer', Buffer.from(bytes)],
    ['a view of a larger buffer', new DataView(new Uint8Array([9, ...bytes, 9]).buffer, 1, 4)],
    ['content without a name', { bytes }],
  ])('%s becomes its bytes under the media type of the field', (_, photo) => {
    expect(model.parse({ photo })).toEqual({ photo: { bytes, contentType: 'image/jpeg' } })
  })

  test('keeps its name, and is what its bytes are', () => {
    const photo = { bytes, fileName: 'ada.jpg', contentType: 'image/png' }
    expect(model.parse({ photo })).toEqual({
      photo: { bytes, fileName: 'ada.jpg', contentType: 'image/jpeg' },
    })
  })
})

test.each([
  ['is larger than 6 bytes; make it smaller first', new Uint8Array([...bytes, 1, 2, 3])],
  ['is not image/jpeg; convert it first', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
  ['is not image/jpeg; convert it first', new Uint8Array()],
  ['is too large, or a Blob that was not read; hand over its bytes', new Blob([bytes])],
  ['is not a file; hand over a Blob, its bytes, or { bytes, fileName }', 'ada.jpg'],
  ['is not a file; hand over a Blob, its bytes, or { bytes, fileName }', { bytes: 'ada' }],
  ['is not a file; hand over a Blob, its bytes, or { bytes, fileName }', { bytes, fileName: 7 }],
  ['is not a file; hand over a Blob, its bytes, or { bytes, fileName }', null],
])('%s', (reason, photo) => {
  expect(reasonsFor(photo)).toEqual([reason])
})

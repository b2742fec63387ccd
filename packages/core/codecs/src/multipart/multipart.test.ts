import type { FieldShape, ObjectShape } from '@pagakit/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeMultipart } from './decode-multipart.ts'
import { multipartWriter } from './multipart-writer.ts'

const text: FieldShape = { kind: 'text', required: false, description: 'A text.' }
const shape: ObjectShape = {
  fields: { referenceNumber: text, amount: { ...text, kind: 'amount' }, photo: { ...text, kind: 'file' } },
}

/** Draws these bytes one after the other, the last one over and over. */
function drawing(...draws: readonly number[]): (length: number) => Uint8Array {
  const left = [...draws]
  return (length) => new Uint8Array(length).fill((left.length > 1 ? left.shift() : left[0]) ?? 0)
}

const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0x00, 0x0d, 0x0a])
const seven = `pagakit-${'07'.repeat(16)}`

function write(value: Readonly<Record<string, unknown>>, randomBytes = drawing(7)) {
  const { contentType, body } = multipartWriter.write(value, shape, { part: 'customer', randomBytes })
  return { contentType, body: Buffer.from(body) }
}

function read(body: string | Uint8Array, contentType = `multipart/form-data; boundary=${seven}`) {
  return decodeMultipart({ bytes: Buffer.from(body), contentType, part: 'customer' }, shape)
}

describe('a body that is written', () => {
  test('is one part of JSON, and one per file', () => {
    const photo = { bytes, fileName: 'ada.jpg', contentType: 'image/jpeg' }
    const { contentType, body } = write({ photo, amount: '1.50', referenceNumber: 'R1A' })
    expect(contentType).toBe(`multipart/form-data; boundary=${seven}`)
    expect(body.toString('latin1')).toBe(
      [
        `--${seven}`,
        'Content-Disposition: form-data; name="customer"',
        'Content-Type: application/json',
        '',
        '{"referenceNumber":"R1A","amount":1.50}',
        `--${seven}`,
        'Content-Disposition: form-data; name="photo"; filename="ada.jpg"',
        'Content-Type: image/jpeg',
        '',
        'ÿØÿ\u0000\r\n',
        `--${seven}--`,
        '',
      ].join('\r\n'),
    )
  })

  test('calls a file by its field and its type unknown where neither is said', () => {
    expect(write({ photo: { bytes } }).body.toString('latin1')).toContain(
      'name="photo"; filename="photo"\r\nContent-Type: application/octet-stream\r\n',
    )
  })

  test('has no header that a file name wrote', () => {
    const fileName = 'a"; name="customer"\r\nContent-Type: text/html\r\n\r\n'
    expect(write({ photo: { bytes, fileName } }).body.toString('latin1')).toContain(
      'filename="a%22; name=%22customer%22%0D%0AContent-Type: text/html%0D%0A%0D%0A"\r\n',
    )
  })

  test.each(['image', 'image/jpeg\r\nX: y', 'image/jpeg; a="b"', ''])(
    'takes no %j for a media type',
    (contentType) => {
      expect(() => write({ photo: { bytes, contentType } })).toThrow(
        'photo: its content type is no media type',
      )
    },
  )

  test.each(['CANARY', { bytes: 'CANARY' }, null])(
    'takes no %j for a file, and shows nothing of it',
    (photo) => {
      expect(() => write({ photo })).toThrow(/^photo: expected the content of a file$/)
    },
  )

  test('draws a boundary anew as long as it stands in a part', () => {
    const nine = `pagakit-${'09'.repeat(16)}`
    const inFile = { bytes: new TextEncoder().encode(`x${seven}y`) }
    const inName = { bytes, fileName: `pagakit-${'08'.repeat(16)}` }
    expect(write({ photo: inFile }, drawing(7, 9)).contentType).toContain(nine)
    expect(write({ photo: inName }, drawing(8, 9)).contentType).toContain(nine)
    expect(write({ referenceNumber: seven }, drawing(7, 9)).contentType).toContain(nine)
  })

  test('gives up on random bytes that are none', () => {
    expect(() => write({ referenceNumber: seven })).toThrow('no boundary that is not in the files')
  })
})

/** A body of these parts: heads and contents. */
function body(...parts: readonly (readonly [head: string, content: string])[]): string {
  const written = parts.map(([head, content]) => `--${seven}\r\n${head}\r\n\r\n${content}\r\n`)
  return `${written.join('')}--${seven}--\r\n`
}

const json = ['Content-Disposition: form-data; name="customer"', '{"referenceNumber":"R1A"}'] as const
const photo = [
  'Content-Disposition: form-data; name="photo"; filename="a.jpg"\r\nContent-Type: image/jpeg',
  'ÿØ',
] as const

describe('a body that is read', () => {
  test('gives the members of its JSON part, and the files the shape knows', () => {
    const received = Buffer.from(body(photo, json), 'latin1')
    expect(read(received)).toMatchObject({
      value: {
        referenceNumber: 'R1A',
        photo: { bytes: new Uint8Array([0xff, 0xd8]), fileName: 'a.jpg', contentType: 'image/jpeg' },
      },
    })
  })

  test('is taken as Java and curl write it', () => {
    const okhttp =
      'content-disposition: form-data; name="customer"; filename="customer"\r\nContent-Length: 25'
    const curl = 'Content-Disposition: form-data; name=customer\r\nContent-Type: application/json'
    for (const head of [okhttp, curl]) {
      expect(
        read(body([head, json[1]]), `multipart/form-data;charset=UTF-8;boundary="${seven}"`),
      ).toMatchObject({
        value: { referenceNumber: 'R1A' },
      })
    }
  })

  test('passes over parts nobody knows, and takes no file out of JSON', () => {
    const other = ['Content-Disposition: form-data; name="other"', 'x'] as const
    expect(read(body(other, json))).toMatchObject({ value: { referenceNumber: 'R1A' } })
    expect(read(body(['Content-Disposition: form-data; name="customer"', '{"photo":"x"}']))).toMatchObject({
      value: { photo: 'x' },
    })
  })
})

const [head] = json
const cut = 'The body is cut short, or a boundary is followed by something else.'
const nameless = 'A part has no name, or a header that is none.'
const hostile: readonly (readonly [title: string, body: string, problem: string])[] = [
  ['nothing', '', 'The body does not begin with its boundary.'],
  ['something before the first boundary', `x\r\n${body(json)}`, 'The body does not begin with its boundary.'],
  ['JSON', '{"referenceNumber":"R1A"}', 'The body does not begin with its boundary.'],
  ['no part', `--${seven}--\r\n`, 'The part customer is missing.'],
  ['another part', body(photo), 'The part customer is missing.'],
  ['a body without its end', body(json).slice(0, -6), cut],
  ['a body cut in a part', body(json).slice(0, 120), cut],
  ['a longer boundary', body(json).replace(`--${seven}\r\n`, `--${seven}0\r\n`), cut],
  ['something after the end', `${body(json)}x`, 'The body goes on after its last boundary.'],
  ['a part twice', body(json, json), 'A part is there twice.'],
  [
    '33 parts',
    body(
      ...Array.from(
        { length: 33 },
        (_, index) => [`${head}${index}"`.replace('customer"', 'p'), ''] as const,
      ),
    ),
    'The body has more than 32 parts.',
  ],
  [
    'no end of headers',
    body([`${head}\r\nX: ${'x'.repeat(5000)}`, '']),
    'A part has no end of its headers within 4096 bytes.',
  ],
  ['no name', body(['Content-Disposition: form-data', '{}']), nameless],
  ['two names', body([`${head}; name="photo"`, '{}']), nameless],
  ['two dispositions', body([`${head}\r\n${head}`, '{}']), nameless],
  ['a header without a colon', body([`${head}\r\nX`, '{}']), nameless],
  [
    'broken JSON',
    body([head, '{"referenceNumber":']),
    'The part customer cannot be read. The body is not whole JSON; it seems to be cut short.',
  ],
  [
    'a member twice',
    body([head, '{"amount":1,"amount":2}']),
    'The part customer cannot be read. The body names a member twice in the same object.',
  ],
]

describe('a hostile or broken body', () => {
  test.each(hostile)('%s is refused in one sentence', (_, received, problem) => {
    expect(read(received)).toEqual({ problem })
  })

  test.each([
    '',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/mixed; boundary=x',
    `multipart/form-data; boundary=${'x'.repeat(71)}`,
    'multipart/form-data, application/json',
  ])('the content type %j names no boundary', (contentType) => {
    expect(read(body(json), contentType)).toEqual({
      problem: 'The content-type is not multipart/form-data with a boundary.',
    })
  })

  test('never makes reading throw', () => {
    const pieces = fc.constantFrom(`--${seven}`, '\r\n', '--', head, '\r\n\r\n', '{}', 'x')
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(pieces).map((list) => Buffer.from(list.join(''))),
    )
    fc.assert(fc.property(any, (received) => void read(received)))
  })
})

test('what was written is read as it was, whatever the file holds', () => {
  const value = fc.record(
    {
      referenceNumber: fc.string({ unit: 'grapheme', minLength: 1 }),
      photo: fc.record({
        bytes: fc.oneof(fc.uint8Array(), fc.constant(new TextEncoder().encode(`\r\n--${seven}--\r\n`))),
        fileName: fc.stringMatching(/^[\w .₦-]*$/u),
        contentType: fc.constantFrom('image/jpeg', 'text/plain'),
      }),
    },
    { requiredKeys: ['referenceNumber'], noNullPrototype: true },
  )
  fc.assert(
    fc.property(value, (members) => {
      const { contentType, body: written } = write(members, drawing(7, 9))
      const decoded = read(written, contentType)
      if ('problem' in decoded) throw new Error(decoded.problem)
      expect(decoded.value).toEqual(members)
    }),
  )
})

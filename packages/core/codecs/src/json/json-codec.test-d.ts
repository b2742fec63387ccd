import type { Codec, Decoded, DecodingFailure } from '@pagakit/contract'
import { expectTypeOf, test } from 'vitest'
import { jsonCodec } from './index.ts'

test('is a codec like any other', () => {
  expectTypeOf(jsonCodec).toEqualTypeOf<Codec>()
})

test('makes the caller look for a problem before the value', () => {
  expectTypeOf(jsonCodec.decode).returns.toEqualTypeOf<Decoded | DecodingFailure>()
  expectTypeOf(jsonCodec.decode).returns.not.toHaveProperty('value')
})

import type { Authenticator, Recipe, TextSource } from '@pagakit/contract'
import { expectTypeOf, test } from 'vitest'
import type { Explanation, MistakeKind } from './index.ts'
import { explain, hashHeaders, sign, verify } from './index.ts'

test('signing and verifying are synchronous or not, as the platform is', () => {
  expectTypeOf(sign).toEqualTypeOf<
    (recipe: Recipe, texts: TextSource, hashKey: string) => string | Promise<string>
  >()
  expectTypeOf(verify).returns.toEqualTypeOf<boolean | Promise<boolean>>()
  expectTypeOf(explain).returns.toEqualTypeOf<Promise<Explanation>>()
})

test('hashHeaders makes an authenticator and needs all three settings', () => {
  expectTypeOf(hashHeaders).returns.toEqualTypeOf<Authenticator>()
  // @ts-expect-error the hash key is missing
  hashHeaders({ principal: 'p', credentials: 'c' })
  // @ts-expect-error a number is no secret
  hashHeaders({ principal: 'p', credentials: 'c', hashKey: 1 })
})

test('the kinds of mistakes are a closed list', () => {
  expectTypeOf<'amount-text'>().toExtend<MistakeKind>()
  expectTypeOf<string>().not.toExtend<MistakeKind>()
})

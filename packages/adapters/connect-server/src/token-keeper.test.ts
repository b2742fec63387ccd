import { PagaError } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { stored } from './fake-paga.fixture.ts'
import { type MemoryTokenStore, memoryTokenStore } from './memory-token-store.ts'
import { TokenKeeper } from './token-keeper.ts'
import type { TokenAnswer } from './token-of-answer.ts'
import type { StoredToken, TokenStore } from './token-store.ts'

const renewed = { access_token: 'A2', refresh_token: 'R2', expires_in: 100 }
const others: StoredToken = { ...stored, accessToken: 'A9', refreshToken: 'R9', version: 'V9' }

function refusal(responseCode: string, outcome: 'rejected' | 'unknown' = 'rejected'): PagaError {
  const retry = 'never'
  return new PagaError({
    code: 'REFUSED',
    operation: 'refresh',
    message: 'no.',
    hint: 'No.',
    outcome,
    retry,
    responseCode,
  })
}

interface World {
  readonly now?: number | (() => number)
  readonly token?: StoredToken | undefined
  /** What Paga does when it is asked to renew. */
  readonly renew?: (tokens: MemoryTokenStore) => TokenAnswer | Promise<TokenAnswer>
  readonly store?: Partial<TokenStore>
}

function keeper({ now = 0, token = stored, renew = () => renewed, store = {} }: World = {}) {
  const tokens = memoryTokenStore()
  tokens.write('ada', token)
  const asked: string[] = []
  const made = new TokenKeeper({
    store: { ...tokens, ...store },
    now: typeof now === 'function' ? now : () => now,
    renew: async (refreshToken) => {
      asked.push(refreshToken)
      await Promise.resolve()
      return renew(tokens)
    },
  })
  return { keeper: made, tokens, asked }
}

describe('a usable token', () => {
  test.each([
    [0, 'CANARY-access-1'],
    [969_999, 'CANARY-access-1'],
    [970_000, 'A2'],
    [1_000_000, 'A2'],
    [9_000_000, 'A2'],
  ])('at %i of 1,000,000 is %s: it is renewed half a minute before it ends', async (now, wanted) => {
    const { keeper: made, asked } = keeper({ now })
    expect((await made.usable('ada')).accessToken).toBe(wanted)
    expect(asked).toEqual(wanted === 'A2' ? ['CANARY-refresh-1'] : [])
  })

  test('of unknown end is used as it is', async () => {
    const { expiresAt: _, ...token } = stored
    const { keeper: made, asked } = keeper({ now: 9_000_000, token })
    expect((await made.usable('ada')).accessToken).toBe('CANARY-access-1')
    expect(asked).toEqual([])
  })

  test('that could not be renewed is used while it lasts, and no longer', async () => {
    const renew = () => Promise.reject(refusal('server_error', 'unknown'))
    expect((await keeper({ now: 999_999, renew }).keeper.usable('ada')).accessToken).toBe('CANARY-access-1')
    await expect(keeper({ now: 1_000_000, renew }).keeper.usable('ada')).rejects.toMatchObject({
      code: 'REFUSED',
    })
  })

  test('that could not be renewed is not tried again while it lasts: its refresh token may be spent', async () => {
    let now = 999_998
    const { keeper: made, asked } = keeper({
      now: () => now,
      renew: () => Promise.reject(refusal('server_error', 'unknown')),
    })
    for (let call = 0; call < 5; call++) await made.usable('ada')
    expect(asked).toHaveLength(1)
    now = 1_000_000
    await made.usable('ada').catch(() => undefined)
    expect(asked).toHaveLength(2)
  })

  test('is not there for a user who never consented', async () => {
    await expect(keeper().keeper.usable('obi')).rejects.toMatchObject({
      code: 'AUTHORIZATION_NEEDED',
      outcome: 'not-sent',
    })
  })

  test('that ends without a refresh token needs the user', async () => {
    const { refreshToken: _, ...token } = stored
    const { keeper: made, asked } = keeper({ now: 2_000_000, token })
    await expect(made.usable('ada')).rejects.toMatchObject({ code: 'AUTHORIZATION_NEEDED' })
    expect(asked).toEqual([])
  })
})

describe('two hundred callers who find the token ended', () => {
  test('make one refresh, and get the same token', async () => {
    const { keeper: made, asked, tokens } = keeper({ now: 2_000_000 })
    const got = await Promise.all(Array.from({ length: 200 }, () => made.usable('ada')))
    expect(new Set(got.map(({ accessToken }) => accessToken))).toEqual(new Set(['A2']))
    expect(asked).toHaveLength(1)
    expect(tokens.read('ada')).toMatchObject({ accessToken: 'A2', refreshToken: 'R2' })
  })

  test('all hear of its failure, and the next caller tries anew', async () => {
    let failures = 1
    const renew = () => (failures-- > 0 ? Promise.reject(refusal('x', 'unknown')) : renewed)
    const { keeper: made, asked } = keeper({ now: 2_000_000, renew })
    const got = await Promise.allSettled(Array.from({ length: 200 }, () => made.usable('ada')))
    expect(got.every(({ status }) => status === 'rejected')).toBe(true)
    expect(asked).toHaveLength(1)
    expect((await made.usable('ada')).accessToken).toBe('A2')
  })

  test('of different users make one each', async () => {
    const { keeper: made, asked, tokens } = keeper({ now: 2_000_000 })
    tokens.write('obi', { ...stored, refreshToken: 'R-obi' })
    await Promise.all(['ada', 'obi', 'ada', 'obi'].map((user) => made.usable(user)))
    expect(asked.toSorted()).toEqual(['CANARY-refresh-1', 'R-obi'])
  })
})

describe('another process', () => {
  test('that refreshed first is believed: a token that came late to a flight is not renewed again', async () => {
    const { tokens, asked } = keeper()
    let reads = 0
    const read = (user: string) => (reads++ === 0 ? stored : tokens.read(user))
    const made = keeper({ now: 2_000_000, store: { read } })
    tokens.write('ada', others)
    expect(await made.keeper.refresh('ada')).toEqual(others)
    expect([...asked, ...made.asked]).toEqual([])
  })

  test('that replaced the token meanwhile wins: what it stored is used, and stays', async () => {
    const renew = (tokens: MemoryTokenStore) => {
      tokens.write('ada', others)
      return renewed
    }
    const { keeper: made, tokens } = keeper({ renew })
    expect(await made.refresh('ada')).toEqual(others)
    expect(tokens.read('ada')).toEqual(others)
  })

  test('may have spent the refresh token: what it stored is used', async () => {
    const renew = (tokens: MemoryTokenStore) => {
      tokens.write('ada', others)
      return Promise.reject(refusal('invalid_grant'))
    }
    expect(await keeper({ renew }).keeper.refresh('ada')).toEqual(others)
  })
})

describe('a refresh that is refused', () => {
  test('because of the refresh token needs the user, and deletes nothing', async () => {
    const { keeper: made, tokens } = keeper({ renew: () => Promise.reject(refusal('invalid_grant')) })
    await expect(made.refresh('ada')).rejects.toMatchObject({ code: 'AUTHORIZATION_NEEDED' })
    expect(tokens.read('ada')).toEqual(stored)
  })

  test.each(['invalid_client', 'server_error'])('because of %s stays what it is', async (code) => {
    const { keeper: made } = keeper({ renew: () => Promise.reject(refusal(code)) })
    await expect(made.refresh('ada')).rejects.toMatchObject({ code: 'REFUSED', responseCode: code })
  })
})

describe('a store that fails', () => {
  const fail = () => Promise.reject(new TypeError('CANARY-refresh-1'))

  test('once at replace loses no token: it is stored at the second try', async () => {
    let failures = 1
    const { keeper: made, tokens } = keeper({
      store: {
        replace: (user, token, version) => (failures-- > 0 ? fail() : tokens.replace(user, token, version)),
      },
    })
    expect((await made.refresh('ada')).accessToken).toBe('A2')
    expect(tokens.read('ada')?.refreshToken).toBe('R2')
  })

  test('at replace after it did store is believed to have stored', async () => {
    let calls = 0
    const { keeper: made, tokens } = keeper({
      store: {
        replace: (user, token, version) => {
          calls++
          const isStored = tokens.replace(user, token, version)
          return isStored ? fail() : isStored
        },
      },
    })
    expect((await made.refresh('ada')).accessToken).toBe('A2')
    expect([calls, tokens.read('ada')?.accessToken]).toEqual([2, 'A2'])
  })

  test.each([
    ['read', 'not-sent', 'same-reference'],
    ['replace', 'unknown', 'never'],
  ] as const)('at %s is named, without what it said', async (method, outcome, retry) => {
    const failure = await keeper({ store: { [method]: fail } })
      .keeper.refresh('ada')
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 'TOKEN_UNAVAILABLE',
      outcome,
      retry,
      params: { method, cause: 'TypeError' },
    })
    expect(JSON.stringify(failure)).not.toContain('CANARY')
  })

  test('at write is named by the exchange', async () => {
    const { keeper: made } = keeper({ store: { write: fail } })
    await expect(made.accept('ada', renewed)).rejects.toMatchObject({
      code: 'TOKEN_UNAVAILABLE',
      operation: 'exchangeCode',
      outcome: 'unknown',
    })
  })
})

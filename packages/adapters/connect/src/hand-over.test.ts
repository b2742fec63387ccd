import { describe, expect, test } from 'vitest'
import { codeOf, fakePage, settingsFor } from './fake-page.fixture.ts'
import { handOver } from './hand-over.ts'

const grant = {
  code: 'CANARY-code',
  codeVerifier: 'CANARY-verifier',
  redirectUri: 'https://shop.example/callback',
}

/** Settings whose server answers so, and what it was asked. */
function serverThat(answer: () => Response | Promise<Response>) {
  const asked: Request[] = []
  const settings = settingsFor(fakePage().page, {
    server: 'https://shop.example/paga',
    fetch: async (url, init) => {
      asked.push(new Request(url, init))
      return answer()
    },
  })
  return { asked, settings }
}

test('posts the grant as JSON, once, and gives what the server answers', async () => {
  const { asked, settings } = serverThat(() => Response.json({ receipt: 'R-1' }))
  expect(await handOver(settings, grant)).toEqual({ receipt: 'R-1' })
  expect(asked).toHaveLength(1)
  const [request] = asked
  expect(request?.method).toBe('POST')
  expect(request?.headers.get('content-type')).toBe('application/json')
  expect(request?.redirect).toBe('error')
  expect(await request?.json()).toEqual(grant)
})

test('gives the grant to a function, and what it throws to the caller', async () => {
  const taken: unknown[] = []
  const { page } = fakePage()
  const server = async (received: unknown): Promise<string> => {
    taken.push(received)
    return 'done'
  }
  expect(await handOver(settingsFor(page, { server }), grant)).toBe('done')
  expect(taken).toEqual([grant])
  const failing = settingsFor(page, { server: async () => Promise.reject(new RangeError('own')) })
  await expect(handOver(failing, grant)).rejects.toThrow(RangeError)
})

describe('says that the server failed, without a word of the grant,', () => {
  test.each([
    ['with its status', () => Response.json({ echo: grant }, { status: 502 }), 502],
    ['where it answers no JSON', () => new Response('<h1>Log in</h1>'), 200],
    ['where it answers nothing', () => new Response(null, { status: 204 }), 204],
    ['where it cannot be reached', () => Promise.reject(new TypeError(`failed: ${grant.code}`)), undefined],
  ])('%s', async (_, answer, httpStatus) => {
    const { settings, asked } = serverThat(answer)
    const error: unknown = await handOver(settings, grant).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'SERVER_FAILED', httpStatus })
    expect(`${JSON.stringify(error)} ${Reflect.get(Object(error), 'stack')}`).not.toContain('CANARY')
    expect(asked).toHaveLength(1)
  })
})

test('its code is that of the closed list', async () => {
  const { settings } = serverThat(() => new Response(null, { status: 500 }))
  expect(await codeOf(() => handOver(settings, grant))).toBe('SERVER_FAILED')
})

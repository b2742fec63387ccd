import type { Operation } from '@pagakit/contract'
import { connectApi } from '@pagakit/models/connect'
import { describe, expect, test } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import { callConnect, connectSettings, user } from './call-connect.ts'
import { readConnectVectors } from './connect-wire-vector.ts'

const vectors = readConnectVectors()
const operations: readonly Operation[] = Object.values(connectApi.operations)
const isTokenCall = (name: string): boolean => name === 'exchangeCode' || name === 'refresh'

describe.each(vectors)('$file', ({ operation, binding, forced, input, request, answer, result }) => {
  const { transport, requests } = answeringTransport(() =>
    answerOf(answer.status, answer.body, answer.headers),
  )
  const settings = {
    ...connectSettings('3cad5173-7b2a-4626-86be-0ff67804bd59'),
    clientSecret: 'secret-0001',
    transport,
  }
  const accept = request.headers['accept'] === 'application/xml' ? 'xml' : 'json'

  function call(): Promise<unknown> {
    if (operation === 'refresh') {
      const refreshToken = String(input['refresh_token'])
      settings.tokens.write(user, { accessToken: 'A', refreshToken, scopes: [], userData: [], version: 'V1' })
    }
    if (isTokenCall(operation)) {
      const tokenParameters = binding === 'query' ? 'query' : 'body'
      return callConnect({ ...settings, tokenParameters }, operation, input)
    }
    return callConnect(settings, operation, input, {
      accept,
      ...(forced && binding !== null ? { binding } : {}),
    })
  }

  test('sends exactly the bytes of the vector, and reads the answer as it says', async () => {
    const given = await call()
    expect(requests).toHaveLength(1)
    const { method, url, headers, body } = requests[0] ?? {}
    expect({ method, url, headers, body }).toEqual({
      method: request.method,
      url: `https://paga.example${request.path}`,
      headers: request.headers,
      body: request.body,
    })
    if (!isTokenCall(operation)) return expect(given).toEqual(result)
    expect(settings.tokens.read(user)).toMatchObject({
      accessToken: result['access_token'],
      refreshToken: result['refresh_token'],
      scopes: String(result['scope'] ?? '')
        .split(' ')
        .filter((name) => name !== ''),
    })
  })
})

describe('the vectors', () => {
  test('have every form of every operation', () => {
    const wanted = operations.flatMap(({ name, bindings }) =>
      bindings.map((binding) => `${name} ${binding.name}`),
    )
    const there = vectors.map(({ operation, binding }) => `${operation} ${binding ?? undefined}`)
    expect([...new Set(there)].toSorted()).toEqual(wanted.toSorted())
  })

  test.each(vectors)(
    '$file names its document and lines, or what else it is from',
    ({ operation, source }) => {
      const { availability } = connectApi.operations[operation as keyof typeof connectApi.operations]
      const document = isTokenCall(operation)
        ? /^000_\w+\.txt, lines \d+-\d+/
        : /^001_\w+\.txt, lines \d+-\d+ \(.*answer \d+-\d+/
      expect(source).toMatch(availability === 'undocumented' ? /^(RFC 6749|paga-connect 1\.0\.4)/ : document)
    },
  )

  test.each(vectors)('$file says in address and body what its input says', ({ input, request }) => {
    const [path = '', query = ''] = request.path.split('?')
    const segments = path.split('/').map(decodeURIComponent)
    const form = new URLSearchParams(request.body ?? query)
    for (const [name, value] of Object.entries(input)) {
      const inPath = segments[segments.indexOf(name) + 1]
      expect(form.get(name) ?? inPath).toBe(String(value))
    }
  })
})

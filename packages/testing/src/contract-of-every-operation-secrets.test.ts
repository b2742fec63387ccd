import { inspect } from 'node:util'
import { type TransportAnswer, TransportFailure, type TransportRequest } from '@pagakit/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import { businessSettings } from './call-business.ts'
import { echo, errorOf, everyOperation, shapeFor } from './every-operation.ts'

// The waits between attempts are this much of their limit: none.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

describe.each(everyOperation)('the secrets of $name', ({ name, operation, request, call }) => {
  const { fields } = shapeFor(operation, request)
  const sensitive = Object.keys(fields).filter((field) => fields[field]?.sensitive === true)
  const own = Object.fromEntries(sensitive.map((field) => [field, `CANARY-${field}-3c5e`]))
  const input = { ...request, ...own }

  /** Everything that was secret in what was sent, and then all of it; a client shows the first 200 characters. */
  function everything({ headers, body }: TransportRequest): string {
    const { hash } = headers
    // A server knows both, however they came.
    const { principal, credentials } = businessSettings
    return [...Object.values(own), credentials, hash, principal, body, JSON.stringify(headers)].join(' ')
  }

  /** A server that tells everything, in every place from which a client takes words. */
  function telling(status: number, code: unknown) {
    return (sent: TransportRequest): TransportAnswer => {
      const told = everything(sent)
      const body = { ...echo(sent), responseCode: code, message: told, errorMessage: told, error: told }
      return answerOf(status, JSON.stringify(body))
    }
  }

  const servers: readonly [what: string, respond: (request: TransportRequest) => TransportAnswer][] = [
    ['a code that proves nothing', telling(200, -1)],
    ['a definite code', telling(200, -2)],
    ['a refused hash', telling(400, '')],
    ['refused credentials', telling(401, '')],
    ['HTTP 500', telling(500, '')],
    [
      'another type',
      (sent) => answerOf(200, String(sent.body), { 'content-type': `text/${sent.headers['hash']}` }),
    ],
    [
      'a redirect',
      (sent) => answerOf(302, '', { location: `https://elsewhere.example/${sent.headers['hash']}` }),
    ],
    [
      'a broken connection',
      (sent) => {
        throw new TransportFailure('interrupted', 'some', everything(sent))
      },
    ],
    [
      'a transport that fails in its own way',
      (sent) => {
        throw Object.assign(new Error(everything(sent)), { request: sent })
      },
    ],
  ]

  test.each(servers)('stand in no error after %s', async (_, respond) => {
    const { transport, requests } = answeringTransport(respond)
    const error = await errorOf(call({ transport }, name, input))
    const hashes = requests.map(({ headers }) => headers['hash'] ?? '')
    expect(hashes[0]).toMatch(/^[0-9a-f]{128}$/)
    expectNoSecret(error, hashes)
  })

  test('stand in no error about the input', async () => {
    const { transport } = answeringTransport(() => answerOf(200, '{}'))
    const wrong = sensitive.map((field) => [field, ['CANARY-in-a-list-3c5e']])
    for (const bad of [
      { ...input, colour: 'CANARY-unknown-3c5e' },
      { ...request, ...Object.fromEntries(wrong), colour: 1 },
    ]) {
      const error = await errorOf(call({ transport }, name, bad))
      expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
      expectNoSecret(error, [])
    }
  })

  test('reach the hooks of a client masked', async () => {
    const views: unknown[] = []
    const hooks = {
      onRequest: (view: unknown) => views.push(view),
      onAnswer: (view: unknown) => views.push(view),
      onFailure: (view: unknown) => views.push(view),
    }
    const { transport } = answeringTransport(telling(200, -2))
    await errorOf(call({ transport, hooks }, name, input))
    expect(views).toHaveLength(3)
    for (const view of views) expectNoSecret(view, [])
  })
})

/** Looks for every secret of the tests, as it is and in the usual disguises, everywhere a value can be printed. */
function expectNoSecret(value: unknown, hashes: readonly string[]): void {
  const { principal, credentials, hashKey } = businessSettings
  const shown = [
    String(value),
    JSON.stringify(value),
    inspect(value, { depth: Infinity, showHidden: true, getters: true, maxStringLength: null }),
    value instanceof Error ? `${value.stack} ${inspect(value.cause, { depth: Infinity })}` : '',
  ].join('\n')
  for (const secret of ['CANARY', principal, credentials, hashKey, ...hashes]) {
    for (const disguise of [secret, btoa(secret).replace(/=+$/, ''), Buffer.from(secret).toString('hex')]) {
      expect(shown).not.toContain(disguise)
    }
  }
}

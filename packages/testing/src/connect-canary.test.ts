import { createConnectClient } from '@pagakit/connect-server'
import { type TransportAnswer, TransportFailure, type TransportRequest } from '@pagakit/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import { connectSecrets, connectSettings } from './call-connect.ts'
import { everyPrintOf, leaksIn } from './canary.ts'
import { connectForms } from './connect-forms.ts'
import { errorOf } from './every-operation.ts'

// Every secret of Connect is a canary. Whatever is printed of whatever the client hands out, none is seen again.

const code = 'CANARY-code-1c77'
const verifier = 'CANARY-verifier-aa31-aa31-aa31-aa31-aa31-aa31-aa31'
const answered = 'CANARY-answered-token-5d10'
const secrets = [
  ...Object.values(connectSecrets),
  code,
  verifier,
  answered,
  btoa(`client-0001:${connectSecrets.clientSecret}`),
]

// The waits between attempts are this much of their limit: none.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

function expectNoLeak(value: unknown): void {
  expect(leaksIn(everyPrintOf(value), secrets)).toEqual([])
}

/** Everything that was in a request, and each secret of it first by itself; a client shows the first 200 characters. */
function everything(request: TransportRequest): string {
  const { url, headers, body } = request
  const { authorization = '' } = headers
  const sent = [code, verifier, connectSecrets.refreshToken].filter((secret) =>
    `${url} ${body}`.includes(secret),
  )
  return [...sent, bareOf(request), authorization, body, url].join(' ')
}

/** What authorizes a request, without its first word. */
function bareOf({ headers }: TransportRequest): string {
  return headers['authorization']?.split(' ')[1] ?? ''
}

/** A server that tells everything, in every place from which a client takes words. */
function telling(status: number, error: string) {
  return (sent: TransportRequest): TransportAnswer => {
    const told = everything(sent)
    const body = { error, error_description: told, errorMessage: told, message: told }
    return answerOf(status, JSON.stringify({ ...body, merchantPaymentResult: body }))
  }
}

const servers: readonly (readonly [what: string, respond: (request: TransportRequest) => TransportAnswer])[] =
  [
    ['an error in the result', telling(200, 'X')],
    ['a definite refusal', telling(400, 'invalid_request')],
    ['a refused code or token', telling(400, 'invalid_grant')],
    ['a refused client or token', telling(401, 'invalid_token')],
    ['HTTP 500', telling(500, 'server_error')],
    ['its words as the code of the error', (sent) => telling(400, everything(sent))(sent)],
    [
      'XML',
      (sent) =>
        answerOf(
          200,
          `<r><errorCode>X</errorCode><errorMessage>${escaped(everything(sent))}</errorMessage></r>`,
          { 'content-type': 'application/xml' },
        ),
    ],
    [
      'XML that is cut short',
      (sent) => answerOf(200, `<r><x>${escaped(everything(sent))}`, { 'content-type': 'application/xml' }),
    ],
    [
      'another type',
      (sent) =>
        answerOf(200, everything(sent), {
          'content-type': `text/${bareOf(sent)}`,
        }),
    ],
    [
      'a redirect',
      (sent) => answerOf(302, '', { location: `https://${bareOf(sent)}.example/?${everything(sent)}` }),
    ],
    [
      'a broken connection',
      (sent) => {
        throw new TransportFailure('interrupted', 'some', everything(sent), everything(sent))
      },
    ],
    [
      'a transport that fails in its own way',
      (sent) => {
        throw Object.assign(new Error(everything(sent), { cause: sent }), {
          request: sent,
          code: everything(sent),
        })
      },
    ],
  ]

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

describe.each(connectForms)('the secrets of $form', ({ vector, operation, call }) => {
  const { name } = operation
  const own = name === 'exchangeCode' ? { code, code_verifier: verifier } : {}
  const input = { ...vector.input, ...own }

  test.each(servers)('stand in no error after %s, and in no hook', async (_, respond) => {
    const views: unknown[] = []
    const watch = (view: unknown) => void views.push(view)
    const hooks = { onRequest: watch, onAnswer: watch, onFailure: watch }
    const warnings: unknown[] = []
    const logger = { warn: (message: string, facts: unknown) => void warnings.push(message, facts) }
    const { transport } = answeringTransport(respond)
    const error = await errorOf(call({ transport, hooks, logger }, input))
    expectNoLeak(error)
    expect(views.length).toBeGreaterThan(1)
    for (const view of [...views, ...warnings]) expectNoLeak(view)
  })
})

describe('a store or a function of the caller that fails with what it knows', () => {
  const told = secrets.join(' ')
  const thrown = Object.assign(new Error(told, { cause: new Error(told) }), { config: told, code: told })
  const fail = () => Promise.reject(thrown)
  const answer = { access_token: answered, token_type: 'bearer', refresh_token: answered }

  test.each(['read', 'write', 'replace'] as const)('%s of the store', async (method) => {
    const { transport } = answeringTransport(() => answerOf(200, JSON.stringify(answer)))
    const settings = connectSettings()
    const connect = createConnectClient({
      ...settings,
      transport,
      tokens: { ...settings.tokens, [method]: fail },
    })
    const act =
      method === 'write' ? connect.exchangeCode({ user: 'user-42', code }) : connect.refresh('user-42')
    const error = await errorOf(act)
    expect(error.code).toBe('TOKEN_UNAVAILABLE')
    expectNoLeak(error)
    const paying = connect.forUser('user-42').getUserDetails()
    if (method === 'read') expectNoLeak(await errorOf(paying))
    else await paying.catch(() => undefined)
  })

  test.each(['clientId', 'clientSecret'] as const)('%s', async (setting) => {
    for (const input of [
      () => {
        throw thrown
      },
      fail,
      () => Promise.reject(told),
    ]) {
      const connect = createConnectClient({ ...connectSettings(), [setting]: input })
      const error = await errorOf(connect.exchangeCode({ user: 'user-42', code }))
      expect(error).toMatchObject({ code: 'INVALID_SETTINGS', outcome: 'not-sent' })
      expectNoLeak(error)
    }
  })
})

test('a renewal that Paga refuses shows neither token nor what Paga said', async () => {
  const { transport } = answeringTransport((sent) =>
    answerOf(400, JSON.stringify({ error: 'invalid_grant', error_description: everything(sent) })),
  )
  const error = await errorOf(createConnectClient({ ...connectSettings(), transport }).refresh('user-42'))
  expect(error.code).toBe('AUTHORIZATION_NEEDED')
  expectNoLeak(error)
})

test('what is handed out shows nothing: the client, that of a user, a grant, a call under way', async () => {
  const answer = { access_token: answered, token_type: 'bearer', refresh_token: answered, expires_in: 60 }
  const { transport } = answeringTransport(() => answerOf(200, JSON.stringify(answer)))
  const connect = createConnectClient({ ...connectSettings(), transport })
  const grant = await connect.exchangeCode({ user: 'user-42', code, codeVerifier: verifier })
  const call = connect.forUser('user-42').getUserDetails()
  for (const value of [connect, connect.forUser('user-42'), grant, call, await connect.refresh('user-42')])
    expectNoLeak(value)
  await call.catch(() => undefined)
})

test('input that is refused shows nothing of what stood there', async () => {
  const connect = createConnectClient(connectSettings())
  for (const input of [
    { user: 'user-42', code: `${code}\n` },
    { user: 'user-42', code, codeVerifier: `${verifier}é` },
    { user: '', code },
    { user: 'user-42', code: { code } },
  ]) {
    // JavaScript may hand in what TypeScript would not.
    const error = await errorOf(connect.exchangeCode(input as never))
    expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
    expectNoLeak(error)
  }
})

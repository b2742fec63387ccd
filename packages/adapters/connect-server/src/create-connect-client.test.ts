import { inspect } from 'node:util'
import { isPagaError, type PagaError } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import type { ConnectClientOptions } from './connect-settings.ts'
import { createConnectClient } from './create-connect-client.ts'
import {
  broken,
  FakePaga,
  json,
  paid,
  payment,
  type Step,
  settings,
  stored,
  tokenAnswer,
  xml,
} from './fake-paga.fixture.ts'

/** A client over a road that answers so, with a token of `ada` that lasts. */
function connected(steps: readonly [Step, ...Step[]], more: Partial<ConnectClientOptions> = {}) {
  const paga = new FakePaga(...steps)
  const given = settings(paga)
  return { paga, tokens: given.tokens, connect: createConnectClient({ ...given, ...more }) }
}

async function failureOf(promise: Promise<unknown>): Promise<PagaError> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!isPagaError(failure)) throw new Error('no PagaError', { cause: failure })
  expect(JSON.stringify(failure) + failure.stack + inspect(failure, { depth: Infinity })).not.toContain(
    'CANARY',
  )
  return failure
}

// The Basic header of the protocol digest is of client-0001:secret-0001; this one is of printf 'client-0001:CANARY-secret' | base64.
const basic = 'Basic Y2xpZW50LTAwMDE6Q0FOQVJZLXNlY3JldA=='
const base = 'https://beta.mypaga.com/paga-webservices/oauth2'

describe('exchangeCode', () => {
  const input = { user: 'ada', code: 'CANARY-code', codeVerifier: 'CANARY-verifier' }

  test('posts the code in the body, with id and secret as Basic, and stores the token', async () => {
    const { connect, paga, tokens } = connected([json(tokenAnswer)])
    expect(await connect.exchangeCode(input)).toEqual({
      user: 'ada',
      scopes: ['MERCHANT_PAYMENT', 'USER_DETAILS_REQUEST'],
      userData: ['FIRST_NAME', 'LAST_NAME'],
      expiresAt: 3_599_000,
      isRefreshable: true,
    })
    expect(paga.requests).toMatchObject([
      {
        method: 'POST',
        url: `${base}/token`,
        headers: {
          authorization: basic,
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=authorization_code&redirect_uri=http%3A%2F%2Flocalhost%3A9000%2Fcb&code=CANARY-code&code_verifier=CANARY-verifier',
      },
    ])
    expect(tokens.read('ada')).toMatchObject({
      accessToken: 'CANARY-access-2',
      refreshToken: 'CANARY-refresh-2',
    })
  })

  test('sends scopes and user data again where they are given', async () => {
    const { connect, paga } = connected([json(tokenAnswer)])
    await connect.exchangeCode({
      ...input,
      scopes: ['MERCHANT_PAYMENT', 'MONEY_TRANSFER'],
      userData: ['EMAIL'],
      redirectUri: 'https://a.example/b',
    })
    expect(paga.requests[0]?.body).toContain(
      'redirect_uri=https%3A%2F%2Fa.example%2Fb&code=CANARY-code&scope=MERCHANT_PAYMENT%20MONEY_TRANSFER&user_data=EMAIL&code_verifier',
    )
  })

  test('puts the parameters into the query only where that is asked for', async () => {
    const { connect, paga } = connected([json(tokenAnswer)], { tokenParameters: 'query' })
    await connect.exchangeCode({ user: 'ada', code: 'CODE&code=2' })
    await connect.refresh('ada')
    expect(paga.requests.map(({ url, body }) => [url, body])).toEqual([
      [
        `${base}/token?grant_type=authorization_code&redirect_uri=http%3A%2F%2Flocalhost%3A9000%2Fcb&code=CODE%26code%3D2`,
        undefined,
      ],
      [`${base}/token?grant_type=refresh_token&refresh_token=CANARY-refresh-2`, undefined],
    ])
  })

  test('is never sent twice once a byte was written: the user has to start anew', async () => {
    for (const step of [broken, json({}, 503), json({}, 429), xml('<a>')]) {
      const { connect, paga } = connected([step])
      const failure = await failureOf(connect.exchangeCode(input))
      expect(failure).toMatchObject({ outcome: 'unknown', retry: 'never' })
      expect(failure.hint).toContain('authorization again')
      expect(paga.requests).toHaveLength(1)
    }
  })

  test('takes the scopes that were asked for where the answer names none', async () => {
    const { scope: _, ...silent } = tokenAnswer
    const scopes = ['MERCHANT_PAYMENT', 'MONEY_TRANSFER']
    expect((await connected([json(silent)]).connect.exchangeCode({ ...input, scopes })).scopes).toEqual(
      scopes,
    )
    expect((await connected([json(silent)]).connect.exchangeCode(input)).scopes).toEqual([])
  })

  test('refuses a token that no header can carry, and keeps what was stored', async () => {
    const { connect, tokens } = connected([json({ ...tokenAnswer, access_token: 'CANARY\u20ac' })])
    const failure = await failureOf(connect.exchangeCode(input))
    expect(failure).toMatchObject({
      code: 'MALFORMED_RESPONSE',
      operation: 'exchangeCode',
      outcome: 'unknown',
    })
    expect(failure.message).toContain('cannot stand in a header')
    expect(failure.message).not.toContain('CANARY')
    expect(tokens.read('ada')).toEqual(stored)
  })

  test('of a code that is refused keeps what was stored', async () => {
    const { connect, tokens } = connected([
      json({ error: 'invalid_grant', error_description: 'CANARY-code is spent' }, 400),
    ])
    expect(await failureOf(connect.exchangeCode(input))).toMatchObject({
      code: 'REFUSED',
      outcome: 'rejected',
      responseCode: 'invalid_grant',
    })
    expect(tokens.read('ada')).toEqual(stored)
  })

  test.each([undefined, '', 7])('needs to know whose it is: %j is refused', async (user) => {
    const { connect, paga } = connected([json(tokenAnswer)])
    const failure = await failureOf(connect.exchangeCode({ ...input, user } as never))
    expect(failure).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
    expect(paga.requests).toEqual([])
  })
})

describe('an operation', () => {
  test("is done with the user's token, in the form its arguments fit", async () => {
    const { connect, paga } = connected([json(paid)])
    const ada = connect.forUser('ada')
    const answer = await ada.merchantPayment(payment)
    await ada.merchantPayment({ ...payment, merchantProductCode: 'P1', currency: 'NGN' })
    await ada.merchantPayment({ ...payment, merchantProductCode: 'P1' })
    await ada.merchantPayment({ ...payment, currency: 'NGN' })
    expect(answer).toEqual({
      merchantPaymentResult: { amount: '600', transactionId: '00PF9', fee: '0' },
      verdict: 'successful',
    })
    const short = `${base}/secure/merchantPayment/referenceNumber/PAY-1A/amount/500/merchantCustomerReference/order-7`
    expect(paga.requests.map(({ url, body }) => [url, body])).toEqual([
      [short, undefined],
      [`${short}/merchantProductCode/P1/currency/NGN`, undefined],
      [`${short}/merchantProductCode/P1`, undefined],
      [
        `${base}/secure/merchantPayment`,
        'referenceNumber=PAY-1A&amount=500&merchantCustomerReference=order-7&currency=NGN',
      ],
    ])
    expect(paga.requests.map(({ headers }) => headers['authorization'])).toEqual(
      Array.from({ length: 4 }, () => 'Bearer CANARY-access-1'),
    )
  })

  test('can be forced into a form', async () => {
    const { connect, paga } = connected([json(paid)])
    await connect.forUser('ada').merchantPayment(payment, { binding: 'form' })
    expect(paga.requests[0]).toMatchObject({
      url: `${base}/secure/merchantPayment`,
      body: 'referenceNumber=PAY-1A&amount=500&merchantCustomerReference=order-7',
    })
  })

  test.each(['r1&amount=999999', 'a/amount/9', '?amount=9#', '%2Famount%2F9', '..'])(
    'keeps the reference %s a reference',
    async (referenceNumber) => {
      const { connect, paga } = connected([json(paid)])
      await connect.forUser('ada').merchantPayment({ ...payment, referenceNumber })
      const [request] = paga.requests
      const { pathname, search, hash } = new URL(request?.url ?? '')
      expect([search, hash]).toEqual(['', ''])
      if (request?.body === undefined) {
        expect(pathname.split('/').map(decodeURIComponent)).toEqual([
          '',
          'paga-webservices',
          'oauth2',
          'secure',
          'merchantPayment',
          'referenceNumber',
          referenceNumber,
          'amount',
          '500',
          'merchantCustomerReference',
          'order-7',
        ])
      } else {
        expect(Object.fromEntries(new URLSearchParams(String(request.body)))).toEqual({
          ...payment,
          referenceNumber,
        })
      }
    },
  )

  test('reads JSON and XML into the same, whichever was asked for and whichever came', async () => {
    const inXml = xml(
      '<merchantPaymentResult><amount>600.0</amount><transactionId>00PF9</transactionId><fee>0</fee></merchantPaymentResult>',
    )
    const { connect, paga } = connected([json(paid), inXml, inXml, json(paid)], { accept: 'xml' })
    const ada = connect.forUser('ada')
    const answers = [
      await ada.merchantPayment(payment),
      await ada.merchantPayment(payment),
      await ada.merchantPayment(payment, { accept: 'json' }),
      await ada.merchantPayment(payment, { accept: 'json' }),
    ]
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(paga.requests.map(({ headers }) => headers['accept'])).toEqual([
      'application/xml',
      'application/xml',
      'application/json',
      'application/json',
    ])
  })

  test('that moves money is sent once, and says where to look', async () => {
    const { connect, paga } = connected([broken])
    const failure = await failureOf(connect.forUser('ada').merchantPayment(payment))
    expect(failure).toMatchObject({ outcome: 'unknown', retry: 'settle-first', referenceNumber: 'PAY-1A' })
    expect(failure.hint).toContain('history')
    expect(paga.requests).toHaveLength(1)
  })

  test('with an error of Paga in the result is not a success', async () => {
    const { connect } = connected([
      json({
        merchantPaymentResult: { errorCode: 'INSUFFICIENT_FUNDS', errorMessage: 'No CANARY-access-1' },
      }),
    ])
    expect(await failureOf(connect.forUser('ada').merchantPayment(payment))).toMatchObject({
      code: 'UNCERTAIN',
      outcome: 'unknown',
      responseCode: 'INSUFFICIENT_FUNDS',
    })
  })

  test("is refused with the token's reason, and not sent again", async () => {
    const { connect, paga } = connected([
      json({ error: 'invalid_token', error_description: 'Invalid access token: CANARY-access-1' }, 401),
    ])
    expect(await failureOf(connect.forUser('ada').merchantPayment(payment))).toMatchObject({
      code: 'AUTHENTICATION_REFUSED',
      outcome: 'rejected',
      responseCode: 'invalid_token',
      hint: expect.stringContaining('Refresh it'),
    })
    expect(paga.requests).toHaveLength(1)
  })

  test("does not tell the details of another user than the public id's", async () => {
    const { connect } = connected([json({ detailsResult: { details: { publicId: 'B', firstName: 'Obi' } } })])
    const failure = await failureOf(connect.forUser('ada').getUserDetails({ publicId: 'A' }))
    expect(failure).toMatchObject({ code: 'REFERENCE_MISMATCH', hint: expect.stringContaining('Do not act') })
  })

  test('may have a reference that ends in a digit without a warning: nothing is hashed', async () => {
    const warnings: string[] = []
    const { connect } = connected([json(paid)], {
      logger: { warn: (message) => void warnings.push(message) },
    })
    await connect.forUser('ada').merchantPayment({ ...payment, referenceNumber: 'PAY-1' })
    expect(warnings.filter((warning) => warning.includes('digit'))).toEqual([])
  })
})

describe('a token that has run out', () => {
  const late = { now: () => 2_000_000 }

  test('is renewed before the call, once for all of them', async () => {
    const { connect, paga, tokens } = connected([json(tokenAnswer), json(paid)], late)
    const ada = connect.forUser('ada')
    const again = connect.forUser('ada')
    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        (index % 2 === 0 ? ada : again).merchantPayment({ ...payment, referenceNumber: `PAY-${index}A` }),
      ),
    )
    const [first, ...others] = paga.requests
    expect(first).toMatchObject({
      url: `${base}/token`,
      headers: { authorization: basic },
      body: 'grant_type=refresh_token&refresh_token=CANARY-refresh-1',
    })
    expect(others).toHaveLength(200)
    for (const { headers } of others) expect(headers['authorization']).toBe('Bearer CANARY-access-2')
    expect(tokens.read('ada')).toMatchObject({ refreshToken: 'CANARY-refresh-2' })
  })

  test.each<[string, Step]>([
    ['breaks', broken],
    ['is answered with 503', json({}, 503)],
    ['is answered with a page', xml('<html/>')],
  ])('whose refresh %s: the payment was not sent, and neither is a second refresh', async (_, step) => {
    const { connect, paga } = connected([step], late)
    const failure = await failureOf(connect.forUser('ada').merchantPayment(payment))
    expect(failure).toMatchObject({
      code: 'TOKEN_UNAVAILABLE',
      operation: 'merchantPayment',
      referenceNumber: 'PAY-1A',
      outcome: 'not-sent',
      retry: 'same-reference',
    })
    expect(failure.hint).toContain('try once more')
    expect(paga.requests).toHaveLength(1)
  })

  test('whose refresh is refused needs the user, and the payment was not sent', async () => {
    const { connect, paga } = connected([json({ error: 'invalid_grant' }, 400)], late)
    const failure = await failureOf(
      connect.forUser('ada').moneyTransferToBank({
        externalReferenceNumber: 'EXT-1A',
        amount: '1',
        destinationBankPublicId: 'B',
        destinationBankAccountNumber: '0123456789',
        recipientEmail: 'ada@example.com',
      }),
    )
    expect(failure).toMatchObject({
      code: 'AUTHORIZATION_NEEDED',
      referenceNumber: 'EXT-1A',
      outcome: 'not-sent',
    })
    expect(failure.hint).toContain('through the authorization')
    expect(paga.requests).toHaveLength(1)
  })

  test('refreshed by hand tells honestly that the outcome is unknown', async () => {
    const { connect, paga } = connected([broken])
    expect(await failureOf(connect.refresh('ada'))).toMatchObject({
      operation: 'refresh',
      outcome: 'unknown',
      hint: expect.stringContaining('try once more'),
    })
    expect(paga.requests).toHaveLength(1)
  })
})

test('a user who never consented is sent through the authorization', async () => {
  const { connect, paga } = connected([json(paid)])
  expect(await failureOf(connect.forUser('obi').merchantPayment(payment))).toMatchObject({
    code: 'AUTHORIZATION_NEEDED',
    outcome: 'not-sent',
  })
  expect(paga.requests).toEqual([])
})

describe('close', () => {
  test('ends the clients of users too', async () => {
    const { connect, paga } = connected([json(paid)])
    const ada = connect.forUser('ada')
    await ada.merchantPayment(payment)
    await connect.close()
    expect(paga.closed).toBe(1)
    for (const call of [
      ada.merchantPayment(payment),
      connect.refresh('ada'),
      connect.exchangeCode({ user: 'ada', code: 'C' }),
    ])
      expect(await failureOf(call)).toMatchObject({ code: 'CLIENT_CLOSED', outcome: 'not-sent' })
    expect(paga.requests).toHaveLength(1)
  })

  test('happens by itself at the end of a block', async () => {
    const { connect, paga } = connected([json(paid)])
    {
      await using used = connect
      await used.ready()
    }
    expect(paga.closed).toBe(1)
  })
})

test('functions for id and secret are asked for each token call', async () => {
  let version = 0
  const { connect, paga } = connected([json(tokenAnswer)], { clientSecret: async () => `key-${++version}` })
  await connect.refresh('ada')
  await connect.refresh('ada')
  const secrets = paga.requests.map(({ headers }) => atob(headers['authorization']?.slice(6) ?? ''))
  expect(secrets).toEqual(['client-0001:key-1', 'client-0001:key-2'])
})

test('hooks see no secret', async () => {
  const seen: unknown[] = []
  const watch = (view: unknown) => void seen.push(view)
  const hooks = { onRequest: watch, onAnswer: watch, onFailure: watch }
  const { connect } = connected([json(tokenAnswer), json(tokenAnswer), json(paid), broken], { hooks })
  await connect.exchangeCode({ user: 'ada', code: 'CANARY-code', codeVerifier: 'CANARY-verifier' })
  await connect.refresh('ada')
  await connect.forUser('ada').merchantPayment(payment)
  await connect.refresh('ada').catch(() => undefined)
  expect(seen.length).toBeGreaterThan(6)
  expect(inspect(seen, { depth: Infinity }) + JSON.stringify(seen)).not.toContain('CANARY')
})

test('the client shows nothing of what it holds', () => {
  const { connect } = connected([json(paid)])
  const shown = [connect, connect.forUser('ada')].map(
    (one) => inspect(one, { showHidden: true, depth: Infinity }) + JSON.stringify(one),
  )
  expect(shown.join()).not.toContain('CANARY')
})

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { platformRuntime } from '@pagakit/client'
import { prepare } from '@pagakit/client/rooms'
import { jsonCodec } from '@pagakit/codecs/json'
import type { PagaError, Transport } from '@pagakit/contract'
import { moneyTransfer } from '@pagakit/models/business'
import { hashHeaders } from '@pagakit/signing'
import { describe, expect, test } from 'vitest'
import { everyPrintOf, leaksIn } from './canary.ts'
import {
  canaryClient,
  credentials,
  expectNoLeak,
  hashKey,
  payment,
  pin,
  secrets,
  serve,
} from './canary-client.ts'
import { errorOf } from './every-operation.ts'
import { wireAnswer } from './wire-answer.ts'
import type { WireResponder } from './wire-server.ts'

// Every secret of a client is a canary. Whatever is printed of whatever the client hands out, none is seen again.

function answering(status: number, body: object): WireResponder {
  const headers = { 'Content-Type': 'application/json' }
  return (_, socket) => socket.write(wireAnswer({ status, headers, body: JSON.stringify(body) }))
}

describe('a function that gives a secret and fails with it', () => {
  const told = `${secrets.join(' ')}`
  const thrown = Object.assign(new Error(told, { cause: new Error(told) }), { config: { told }, code: told })

  test.each(['principal', 'credentials', 'hashKey'] as const)('shows nothing: %s', async (setting) => {
    const throwing = () => {
      throw thrown
    }
    for (const input of [throwing, () => Promise.reject(thrown), () => Promise.reject(told)]) {
      const error = await errorOf(canaryClient({ [setting]: input }).moneyTransfer(payment))
      expect(error).toMatchObject({ code: 'INVALID_SETTINGS', outcome: 'not-sent' })
      expectNoLeak(error)
    }
  })
})

describe('a road that fails with everything it was given', () => {
  const transport: Transport = {
    exchange: async (request) => {
      throw Object.assign(new Error(JSON.stringify(request), { cause: request }), {
        request,
        code: request.body,
      })
    },
  }
  const fetch: typeof globalThis.fetch = async (url, init) => {
    throw Object.assign(new TypeError(JSON.stringify([url, init]), { cause: init }), { init })
  }

  test.each([
    ['a transport', { transport }],
    ['a fetch', { fetch }],
  ])('shows nothing: %s', async (_, road) => {
    const error = await errorOf(canaryClient(road).moneyTransfer(payment))
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcome: 'unknown' })
    expectNoLeak(error)
  })
})

/** Errors that need no server. */
const others: Readonly<Record<string, () => Promise<PagaError>>> = {
  INVALID_INPUT: () =>
    errorOf(canaryClient().moneyTransfer({ ...payment, senderCredentials: '', amount: '1,0' })),
  CLIENT_CLOSED: async () => {
    const business = canaryClient()
    await business.close()
    return await errorOf(business.moneyTransfer(payment))
  },
  ABORTED: () => errorOf(canaryClient().moneyTransfer(payment, { signal: AbortSignal.abort(pin) })),
  INVALID_SETTINGS: () => errorOf((async () => canaryClient({ credentials: `${credentials}\r\n` }))()),
}

test.each(Object.entries(others))('%s shows nothing', async (code, make) => {
  const error = await make()
  expect(error.code).toBe(code)
  expectNoLeak(error)
})

test('a field of the wrong kind, and one nobody knows, show nothing of what stood there', async () => {
  for (const wrong of [{ senderCredentials: { pin } }, { senderCredentials: [pin] }, { colour: pin }]) {
    const input = { ...payment, ...wrong } as unknown as typeof payment
    const error = await errorOf(canaryClient().moneyTransfer(input))
    expect(error.code).toBe('INVALID_INPUT')
    expectNoLeak(error)
  }
})

test('a header that is refused shows nothing of its value', async () => {
  for (const headers of [{ Hash: credentials }, { 'x-note': `${pin}\n` }]) {
    const error = await errorOf(canaryClient().moneyTransfer(payment, { headers }))
    expect(error.code).toBe('INVALID_INPUT')
    expectNoLeak(error)
  }
})

describe('what holds a secret', () => {
  test.each<[string, () => unknown]>([
    ['a client', () => canaryClient()],
    [
      'a client for another organisation',
      () => canaryClient().withCredentials({ principal: 'p', credentials, hashKey }),
    ],
    ['an authenticator', () => hashHeaders({ principal: 'p', credentials, hashKey })],
    [
      'a prepared call',
      () =>
        prepare(moneyTransfer, payment, {
          codecs: { json: jsonCodec },
          randomBytes: platformRuntime.randomBytes,
        }),
    ],
    ['an explanation', () => canaryClient().explain('moneyTransfer', payment, { received: hashKey })],
    [
      'a call under way',
      () => {
        const call = canaryClient().moneyTransfer(payment)
        call.catch(() => {})
        return { call }
      },
    ],
  ])('shows nothing: %s', async (_, make) => {
    const made = make()
    expectNoLeak(made)
    expectNoLeak(await made)
  })

  test('shows nothing: a settlement, and why one failed', async () => {
    const settled = await serve(
      answering(200, { responseCode: 0, referenceNumber: 'SEND-A', transactionId: 'T1' }),
    )
    expectNoLeak(await canaryClient({ environment: { baseUrl: settled.origin } }).settle('SEND-A'))
    const refused = await serve(answering(401, { error: credentials }))
    const error = await errorOf(canaryClient({ environment: { baseUrl: refused.origin } }).settle('SEND-A'))
    expect(error.code).toBe('AUTHENTICATION_REFUSED')
    expectNoLeak(error)
  })
})

test('a logger is warned without a secret, whatever the answer holds', async () => {
  const warnings: unknown[] = []
  const logger = { warn: (...warning: unknown[]) => void warnings.push(...warning) }
  const body = { responseCode: 0, referenceNumber: 'SEND-1', message: [credentials], transactionId: { pin } }
  const { origin } = await serve(answering(200, body))
  const business = canaryClient({ logger, environment: { baseUrl: origin } })
  await business.moneyTransfer({ ...payment, referenceNumber: 'SEND-1' })
  // Two warnings: of the reference that ends in a digit, and of the answer that does not fit.
  expect(warnings).toHaveLength(4)
  expectNoLeak(warnings)
})

const script = `
import { createBusinessClient } from '@pagakit/business'
const { credentials, hashKey, payment } = JSON.parse(process.env.CANARIES)
const fetch = async (url, init) => {
  const { referenceNumber } = JSON.parse(init.body)
  const message = process.argv[1] === 'headers' ? init.headers.credentials : init.body
  return Response.json({ responseCode: 116, referenceNumber, message })
}
const business = createBusinessClient({ principal: 'p', credentials, hashKey, environment: 'test', fetch })
console.log(business)
business.moneyTransfer(payment)
`

test.each(['headers', 'body'])(
  'a process that ends with an unhandled error shows nothing (%s told)',
  async (what) => {
    const CANARIES = JSON.stringify({ credentials, hashKey, payment })
    const flags = ['--conditions=@pagakit/source', '--input-type=module', '-e', script, what]
    const cwd = fileURLToPath(new URL('.', import.meta.url))
    const run = promisify(execFile)(process.execPath, flags, { cwd, env: { CANARIES }, timeout: 30_000 })
    const crash: unknown = await run.catch((error: unknown) => error)
    const [stdout, stderr] = [Reflect.get(Object(crash), 'stdout'), Reflect.get(Object(crash), 'stderr')]
    expect(stderr).toContain('[REFUSED] moneyTransfer')
    expect(stderr).toContain('[redacted]')
    expect(leaksIn(`${stdout}${stderr}`, secrets)).toEqual([])
  },
  30_000,
)

describe('the search', () => {
  test.each(secrets)('finds %s wherever it hides', (secret) => {
    const inCause = new Error('no', { cause: { deep: [new Map([['key', { [Symbol('s')]: secret }]])] } })
    const inConfig = Object.defineProperty(new Error('no'), 'config', { value: { secret } })
    const encoded = Buffer.from(secret).toString('base64')
    for (const value of [secret, { secret }, new Error(secret), inCause, inConfig, { encoded }]) {
      expect(leaksIn(everyPrintOf(value), secrets)).not.toEqual([])
    }
  })

  test('would find what the wire carries', async () => {
    const server = await serve(answering(200, { responseCode: 116, referenceNumber: 'SEND-A' }))
    await errorOf(canaryClient({ environment: { baseUrl: server.origin } }).moneyTransfer(payment))
    const [request] = server.requests
    expect(leaksIn(request?.headers.join('\n') ?? '', secrets)).not.toEqual([])
    expect(leaksIn(request?.body.toString() ?? '', secrets)).not.toEqual([])
    expect(leaksIn(everyPrintOf(request), [hashKey])).toEqual([])
  })
})

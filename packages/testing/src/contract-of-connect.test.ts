import {
  type Effect,
  type PagaErrorCode,
  type TransportAnswer,
  TransportFailure,
  type TransportRequest,
} from '@pagakit/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import { connectForms } from './connect-forms.ts'
import { errorOf, hangingUntil } from './every-operation.ts'

interface Failure {
  readonly what: string
  readonly answer: TransportAnswer | TransportFailure
  readonly code: PagaErrorCode
  /** How often something that only reads is sent. All else goes out once: money, a code, a refresh token. */
  readonly reads: number
}

const xml = { 'content-type': 'application/xml' }
const html = '<!doctype html><h1>Welcome</h1>'

const failures: readonly Failure[] = [
  {
    what: 'JSON that is cut short',
    answer: answerOf(200, '{"merchantPay'),
    code: 'MALFORMED_RESPONSE',
    reads: 2,
  },
  {
    what: 'XML that is cut short',
    answer: answerOf(200, '<r><amount>6', xml),
    code: 'MALFORMED_RESPONSE',
    reads: 2,
  },
  {
    what: 'XML with a document type',
    answer: answerOf(200, '<!DOCTYPE r><r/>', xml),
    code: 'MALFORMED_RESPONSE',
    reads: 2,
  },
  { what: 'an empty body', answer: answerOf(200, ''), code: 'MALFORMED_RESPONSE', reads: 2 },
  { what: 'an empty root', answer: answerOf(200, '<r/>', xml), code: 'MALFORMED_RESPONSE', reads: 2 },
  {
    what: 'a list where an object belongs',
    answer: answerOf(200, '[]'),
    code: 'MALFORMED_RESPONSE',
    reads: 2,
  },
  {
    what: 'a page of HTML with status 200',
    answer: answerOf(200, html, { 'content-type': 'text/html' }),
    code: 'MALFORMED_RESPONSE',
    reads: 2,
  },
  {
    what: 'a page of HTML that says it is JSON',
    answer: answerOf(200, html),
    code: 'MALFORMED_RESPONSE',
    reads: 2,
  },
  {
    what: 'a page of HTML that says it is XML',
    answer: answerOf(200, html, xml),
    code: 'MALFORMED_RESPONSE',
    reads: 2,
  },
  {
    what: 'nothing of the result, and no error',
    answer: answerOf(200, '{"colour":"green"}'),
    code: 'MALFORMED_RESPONSE',
    reads: 2,
  },
  {
    what: 'an error with status 200',
    answer: answerOf(200, '{"errorCode":"X"}'),
    code: 'UNCERTAIN',
    reads: 2,
  },
  {
    what: 'an error with status 200 in XML',
    answer: answerOf(200, '<r><errorCode>X</errorCode></r>', xml),
    code: 'UNCERTAIN',
    reads: 2,
  },
  { what: 'HTTP 500', answer: answerOf(500, '{"transactionId":"1"}'), code: 'HTTP_FAILED', reads: 4 },
  { what: 'HTTP 400 without a word', answer: answerOf(400, ''), code: 'HTTP_FAILED', reads: 1 },
  {
    what: 'a redirect',
    answer: answerOf(307, '', { location: 'https://elsewhere.example/' }),
    code: 'REDIRECTED',
    reads: 1,
  },
  {
    what: 'a connection that broke after the request was written',
    answer: new TransportFailure('interrupted', 'some', 'reset', 'ECONNRESET'),
    code: 'CONNECTION_FAILED',
    reads: 4,
  },
]

const advice: Partial<Record<Effect, string>> = {
  read: 'safe',
  money: 'settle-first',
  exchange: 'never',
  refresh: 'safe',
}

/** The answers that say for certain that nothing was carried out. */
const refusals: readonly (readonly [status: number, error: string])[] = [
  [400, 'invalid_request'],
  [400, 'invalid_grant'],
  [401, 'invalid_client'],
  [401, 'invalid_token'],
  [403, 'insufficient_scope'],
]

// The waits between attempts are this much of their limit: none.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

function answering(answer: TransportAnswer | TransportFailure) {
  return answeringTransport(() => {
    if (answer instanceof TransportFailure) throw answer
    return answer
  })
}

describe.each(connectForms)('$form', ({ operation, effect, vector, call }) => {
  const reference = operation.reference === undefined ? undefined : vector.input[operation.reference.field]
  test.each(failures)('$what: $code, and the outcome is not known', async ({ answer, code, reads }) => {
    const { transport, requests } = answering(answer)
    const error = await errorOf(call({ transport }, undefined, { resendIfNotSent: true }))
    expect(error).toMatchObject({
      code,
      operation: operation.name,
      outcome: 'unknown',
      retry: advice[effect],
    })
    expect(error.referenceNumber).toBe(reference)
    expect(requests).toHaveLength(effect === 'read' ? reads : 1)
  })

  test.each(refusals)('HTTP %i with the word %s: nothing was carried out', async (status, word) => {
    const { transport, requests } = answering(answerOf(status, JSON.stringify({ error: word })))
    const error = await errorOf(call({ transport }))
    // A refresh token that is refused has a word of its own: the user has to be asked.
    const isGone = operation.name === 'refresh' && word === 'invalid_grant'
    expect(error).toMatchObject(
      isGone
        ? { code: 'AUTHORIZATION_NEEDED', outcome: 'not-sent' }
        : { outcome: 'rejected', responseCode: word },
    )
    expect(requests).toHaveLength(1)
  })

  test('without an answer in time: the outcome is not known, and nothing is sent again', async () => {
    const { transport, requests } = answeringTransport(({ signal }) => hangingUntil(signal))
    const error = await errorOf(call({ transport, timeoutMs: 20 }))
    expect(error).toMatchObject({ code: 'TIMED_OUT', outcome: 'unknown', retry: advice[effect] })
    expect(requests).toHaveLength(1)
  })
})

// A refresh is shared by its callers, so none of them can abort it.
describe.each(connectForms.filter(({ operation }) => operation.name !== 'refresh'))(
  '$form',
  ({ effect, call }) => {
    test('aborted before it starts: not sent', async () => {
      const { transport, requests } = answering(answerOf(200, '{}'))
      const error = await errorOf(call({ transport }, undefined, { signal: AbortSignal.abort() }))
      expect(error).toMatchObject({ code: 'ABORTED', outcome: 'not-sent' })
      expect(requests).toHaveLength(0)
    })

    test('aborted once it was written: the outcome is not known, and nothing is sent again', async () => {
      const controller = new AbortController()
      const { transport, requests } = answeringTransport(({ signal }) => {
        queueMicrotask(() => controller.abort())
        return hangingUntil(signal)
      })
      const error = await errorOf(call({ transport }, undefined, { signal: controller.signal }))
      expect(error).toMatchObject({ code: 'ABORTED', outcome: 'unknown', retry: advice[effect] })
      expect(requests).toHaveLength(1)
    })
  },
)

describe.each(connectForms.filter(({ operation }) => operation.permission !== undefined))(
  '$form',
  ({ vector, call }) => {
    test('passes on members of an answer that no document has', async () => {
      const { transport } = answering(vectorAnswer(vector.answer.body, { colour: { tones: [1, 'two'] } }))
      const asked = call({ transport })
      if (vector.answer.body.startsWith('<')) return expect((await asked)['verdict']).toBe('successful')
      expect((await asked)['colour']).toEqual({ tones: [1, 'two'] })
    })

    test('with a field it does not know is refused, and nothing is sent', async () => {
      const { transport, requests } = answering(answerOf(200, '{}'))
      const error = await errorOf(call({ transport }, { ...vector.input, colour: 'green' }))
      expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
      expect(requests).toHaveLength(0)
    })
  },
)

/** The answer of a vector, with more members where it is JSON. */
function vectorAnswer(body: string, more: object): TransportAnswer {
  if (body.startsWith('<')) return answerOf(200, body, xml)
  return answerOf(200, JSON.stringify({ ...JSON.parse(body), ...more }))
}

describe('a value in a path', () => {
  const hostile = ['a/b', 'a%2Fb', '?x=1', '#x', 'a&amount=9', 'a;b', '..', '.', 'a\\b', '%00', '+', 'a\'b"c']
  const inPaths = connectForms.filter(({ vector }) => vector.request.path.includes('/referenceNumber/'))

  test.each(inPaths)(
    'of $form is one segment, whatever it holds, or goes by another form',
    async ({ call, vector }) => {
      for (const referenceNumber of hostile) {
        const sent: TransportRequest[] = []
        const { transport } = answeringTransport((request) => {
          sent.push(request)
          return answerOf(500, '')
        })
        const error = await errorOf(call({ transport }, { ...vector.input, referenceNumber }))
        const [request] = sent
        // `.` and `..` cannot be segments, so a form that is forced refuses them.
        if (request === undefined)
          expect([error.code, referenceNumber]).toEqual(['INVALID_INPUT', expect.stringMatching(/^\.\.?$/)])
        else
          expect(segmentsOf(request)).toEqual(
            segmentsOf({ ...request, url: `https://paga.example${vector.request.path}` }).map(
              (segment, index, all) => (all[index - 1] === 'referenceNumber' ? referenceNumber : segment),
            ),
          )
      }
    },
  )
})

/** The decoded segments of a URL as the URL standard reads it. */
function segmentsOf({ url }: TransportRequest): string[] {
  const { pathname, search, hash } = new URL(url)
  expect([search, hash]).toEqual(['', ''])
  return pathname.split('/').map(decodeURIComponent)
}

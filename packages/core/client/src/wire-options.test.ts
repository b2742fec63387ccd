import { type Codec, type Codecs, defineApi } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { payBy } from './bindings.fixture.ts'
import { createClient } from './create-client.ts'
import { FakeRuntime } from './fake-runtime.fixture.ts'
import { answer, FakeTransport, rawAnswer, type Step } from './fake-transport.fixture.ts'
import { till, tillCodec } from './till.fixture.ts'
import { failureOf, tillAuthenticator } from './till-client.fixture.ts'

const form: Codec = { ...tillCodec, contentType: 'application/x-www-form-urlencoded', encode: () => 'a=b' }
/** Reads `<a>` as the echo of a payment. */
const xml: Codec = {
  ...tillCodec,
  decode: (bytes) => {
    const isXml = new TextDecoder().decode(bytes).startsWith('<')
    const value = { responseCode: 0, referenceNumber: 'R1A', message: 'from XML' }
    return isXml
      ? { value, texts: { text: () => undefined, count: () => 0 } }
      : { problem: 'The body is no XML.' }
  },
}

const api = defineApi({ ...till, operations: { ...till.operations, pay: payBy('full', 'form', 'json') } })
const payment = { referenceNumber: 'R1A', amount: '5', customer: 'a/b' }

/** A client whose payments know three bindings and two formats. */
function client(step: Step, codecs: Codecs = { json: tillCodec, form, xml }, accept?: 'json' | 'xml') {
  const transport = new FakeTransport(step)
  const runtime = new FakeRuntime()
  const made = createClient({
    operationNames: ['pay'],
    loadApi: async () => api,
    environment: { baseUrl: 'http://till.test' },
    codecs,
    authenticator: tillAuthenticator,
    transport,
    settings: { accept },
    runtime,
  })
  return { transport, pay: (options = {}) => runtime.drive(made.pay(payment, options)) }
}

const inJson: Step = () => answer({ responseCode: 0, referenceNumber: 'R1A', message: 'from JSON' })
const inXml: Step = () => rawAnswer('<a/>', { headers: { 'content-type': 'application/xml;charset=UTF-8' } })

describe('options.binding', () => {
  test('left out, the first binding that fits is used, with no body and no content type for a path', async () => {
    const { transport, pay } = client(inJson)
    await pay()
    const [sent] = transport.requests
    expect(sent).toMatchObject({ method: 'POST', url: 'http://till.test/pay/R1A/amount/5/for/a%2Fb' })
    expect(sent?.body).toBeUndefined()
    expect(sent?.headers).not.toHaveProperty('content-type')
  })

  test('forces another', async () => {
    const { transport, pay } = client(inJson)
    await pay({ binding: 'form' })
    expect(transport.requests[0]).toMatchObject({ url: 'http://till.test/pay', body: 'a=b' })
    expect(transport.requests[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  })

  test('that names none is refused before anything is sent', async () => {
    const { transport, pay } = client(inJson)
    const error = await failureOf(pay({ binding: 'short' }))
    expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
    expect(error.message).toContain('choose one of full, form, json')
    expect(transport.requests).toEqual([])
  })
})

describe('accept', () => {
  test.each([
    [undefined, undefined, 'application/json'],
    ['xml', undefined, 'application/xml'],
    [undefined, 'xml', 'application/xml'],
    ['xml', 'json', 'application/json'],
  ] as const)('of the settings %s and of the call %s asks for %s', async (setting, option, header) => {
    const { transport, pay } = client(inJson, undefined, setting)
    await pay({ accept: option })
    expect(transport.requests[0]?.headers['accept']).toBe(header)
  })

  test('does not decide how an answer is read: the answer does', async () => {
    expect(await client(inXml).pay({ accept: 'json' })).toMatchObject({ message: 'from XML' })
    expect(await client(inJson).pay({ accept: 'xml' })).toMatchObject({ message: 'from JSON' })
  })

  test('decides where the answer does not say what it is', async () => {
    const silent: Step = () => ({ ...rawAnswer('<a/>'), headers: {} })
    expect(await client(silent).pay({ accept: 'xml' })).toMatchObject({ message: 'from XML' })
    expect((await failureOf(client(silent).pay())).message).toContain('The body is not JSON.')
  })

  test('leaves a page of HTML what it is', async () => {
    const page: Step = () => rawAnswer('<html>', { headers: { 'content-type': 'text/html' } })
    expect((await failureOf(client(page).pay())).message).toContain('text/html, neither JSON nor XML.')
  })

  test('xml is refused by an API that answers in JSON only, as a setting and as an option', async () => {
    const codecs = { json: tillCodec, form }
    expect(() => client(inJson, codecs, 'xml')).toThrow('this API answers in JSON only')
    const error = await failureOf(client(inJson, codecs).pay({ accept: 'xml' }))
    expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
    expect((await failureOf(client(inXml, codecs).pay())).message).toContain('application/xml, not JSON.')
  })
})

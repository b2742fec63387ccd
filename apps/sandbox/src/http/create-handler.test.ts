import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, headersFor, pathOf, testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

/** Writes bytes to the sandbox's port and gives everything that comes back until the connection ends. */
function raw(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text))
    let received = ''
    socket.setEncoding('utf8').on('data', (chunk) => {
      received += chunk
    })
    socket.on('close', () => resolve(received)).on('error', reject)
  })
}

describe('routes', () => {
  test('a path nobody serves is 404 in JSON', async () => {
    const response = await sandbox.fetch(`http://localhost${pathOf('getSecrets')}`, { method: 'POST' })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual({ error: 'The sandbox has no such path.' })
  })

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])(
    '%s on an operation is 405 and names the method it takes',
    async (method) => {
      const response = await sandbox.fetch(`http://localhost${pathOf('getBanks')}`, { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST')
      expect(await response.json()).toEqual({ error: 'This path takes POST only.' })
    },
  )

  test('no answer lets another origin read it', async () => {
    const headers = { ...headersFor('R-A'), origin: 'https://evil.test' }
    const url = `http://localhost${pathOf('getBanks')}`
    const response = await sandbox.fetch(url, { method: 'POST', headers, body: '{"referenceNumber":"R-A"}' })
    expect(response.status).toBe(200)
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('requests to no operation stand in the journal too', async () => {
    await sandbox.fetch('http://localhost/favicon.ico')
    expect(sandbox.journal.entries()).toMatchObject([
      { number: 1, method: 'GET', path: '/favicon.ico', operation: undefined, httpStatus: 404 },
    ])
  })
})

describe('the Host header', () => {
  test.each([
    'localhost',
    'localhost:4000',
    '127.0.0.1:4000',
    '127.1.2.3',
    '[::1]:4000',
    'paga.localhost:80',
  ])('may be %s', async (host) => {
    const response = await sandbox.fetch('http://localhost/x', { headers: { host } })
    expect(response.status).toBe(404)
  })

  test.each([
    'evil.test',
    'localhost.evil.test',
    '127.0.0.1.evil.test:80',
    '10.0.0.1',
    'evil.test:127',
    '[::2]',
  ])('may not be %s', async (host) => {
    const response = await sandbox.fetch('http://localhost/x', { headers: { host } })
    expect(response.status).toBe(421)
    expect(await response.json()).toEqual({ error: expect.stringContaining('names of this machine') })
  })

  test('counts on a socket, where the body is not even looked at', async () => {
    const { url } = await sandbox.listen()
    const answer = await raw(
      url,
      `POST ${pathOf('getBanks')} HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
  })

  test.each([
    ['GET http://evil.test/x', 'Host: localhost'],
    ['GET http://localhost/x', 'Host: evil.test'],
    ['GET /x', 'Host: localhost\r\nHost: evil.test'],
    ['GET /x', 'Host: evil.test\r\nHost: localhost'],
    ['GET /x', 'Host: localhost.'],
  ])('is a strange one in %s with %s', async (target, headers) => {
    const { url } = await sandbox.listen()
    expect(await raw(url, `${target} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 421 /,
    )
  })

  test('is the URL’s own where fetch sends none', async () => {
    expect((await sandbox.fetch('http://evil.test/x')).status).toBe(421)
  })
})

describe('the body cap', () => {
  const reference = '{"referenceNumber":"R-A"'
  const largest = `${reference}${' '.repeat(64 * 1024 - reference.length - 1)}}`

  test('is 64 KiB, which still fit', async () => {
    expect(Buffer.byteLength(largest)).toBe(65_536)
    expect((await ask('getBanks', largest, 'R-A')).status).toBe(200)
  })

  test('refuses one byte more', async () => {
    const answer = await ask('getBanks', `${largest} `, 'R-A')
    expect(answer).toEqual({
      status: 413,
      body: { errorMessage: 'The body is larger than 64 KiB.', responseCode: '' },
    })
  })

  test('counts bytes, not characters', async () => {
    const wide = `{"referenceNumber":"R-A","x":"${'é'.repeat(40_000)}"}`
    expect((await ask('getBanks', wide, 'R-A')).status).toBe(413)
  })

  test('does not believe a small content-length', async () => {
    const url = `http://localhost${pathOf('getBanks')}`
    const headers = { ...headersFor('R-A'), 'content-length': '10' }
    const response = await sandbox.fetch(url, { method: 'POST', headers, body: `${largest} ` })
    expect(response.status).toBe(413)
  })

  test('stops reading chunks that pass it', async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(16_384).fill(0x20))
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: headersFor('R-A'),
      body: endless,
      duplex: 'half',
    }
    const response = await sandbox.fetch(`http://localhost${pathOf('getBanks')}`, init)
    expect(response.status).toBe(413)
    expect(pulled).toBeLessThan(10)
  })

  test('holds for chunks on a socket', async () => {
    const { url } = await sandbox.listen()
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`
    const head = `POST ${pathOf('getBanks')} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`
    expect(await raw(url, `${head}${chunk.repeat(5)}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /)
  })
})

describe('the admin routes', () => {
  const routes = [
    ['GET', '/_sandbox/journal'],
    ['GET', '/_sandbox/ledger'],
    ['GET', '/_sandbox/faults'],
    ['POST', '/_sandbox/faults'],
    ['DELETE', '/_sandbox/faults'],
    ['GET', '/_sandbox/anything'],
  ] as const

  function admin(method: string, path: string, body?: string): Promise<Response> {
    const headers = { 'x-sandbox-token': sandbox.adminToken }
    return sandbox.fetch(`http://localhost${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
  }

  test.each(routes)('%s %s wants the token', async (method, path) => {
    for (const token of ['', 'guess', `${sandbox.adminToken} x`]) {
      const response = await sandbox.fetch(`http://localhost${path}`, {
        method,
        headers: { 'x-sandbox-token': token },
      })
      expect(response.status).toBe(401)
    }
  })

  test('show journal and books', async () => {
    await ask(
      'moneyTransfer',
      '{"referenceNumber":"R-A","amount":1,"destinationAccount":"@adaeze"}',
      'R-A1@adaeze',
    )
    const journal = Object(await (await admin('GET', '/_sandbox/journal')).json())
    expect(journal.entries).toMatchObject([
      { operation: 'moneyTransfer', referenceNumber: 'R-A', responseCode: 0 },
    ])
    const ledger = Object(await (await admin('GET', '/_sandbox/ledger')).json())
    expect(ledger.sum).toBe('0')
    expect(ledger.balances).toContainEqual({ account: 'organisation', balance: '999999' })
    expect(ledger.entries).toContainEqual({
      referenceNumber: 'R-A',
      operation: 'moneyTransfer',
      transactionId: expect.any(String),
      account: 'organisation',
      amount: '-1',
    })
  })

  test('add, list and remove faults', async () => {
    const added = await admin(
      'POST',
      '/_sandbox/faults',
      '{"kind":"lose-answer","operation":"getBanks","times":2}',
    )
    expect(added.status).toBe(201)
    const fault = { id: 'F1', kind: 'lose-answer', operation: 'getBanks', times: 2, struck: 0 }
    expect(await added.json()).toEqual(fault)
    expect(await (await admin('GET', '/_sandbox/faults')).json()).toEqual({ seed: 1, faults: [fault] })
    expect((await admin('DELETE', '/_sandbox/faults/F2')).status).toBe(404)
    expect((await admin('DELETE', '/_sandbox/faults/F1')).status).toBe(204)
    await admin('POST', '/_sandbox/faults', '{"kind":"lose-answer"}')
    expect((await admin('DELETE', '/_sandbox/faults')).status).toBe(204)
    expect(sandbox.faults.list()).toEqual([])
  })

  test.each([
    ['{"kind":"latency"}', 'Its milliseconds must be a whole number from 1 to 86400000.'],
    ['{"kind":"reset","books":"moved"}', /^Its members must be among kind, operation, .*, times\.$/],
    [
      '{"kind":"pending","operation":"getBanks"}',
      /^Its operation must be one of .*depositToBank.* moves money/,
    ],
    ['{"kind":"explode"}', /^Its kind must be one of lose-answer, reset, /],
    ['[]', /^Its kind must be one of /],
    ['7', 'Its rule must be an object.'],
    ['{"kind"', 'The body is not JSON.'],
  ])('refuse the fault %s, and say what to change', async (rule, problem) => {
    const refused = await admin('POST', '/_sandbox/faults', rule)
    expect([refused.status, sandbox.faults.list()]).toEqual([400, []])
    expect(Object(await refused.json()).error).toMatch(problem)
  })

  test('have a customer pay the organisation, and list what was paid', async () => {
    const payment = '{"customer":"@adaeze","amount":"1500","merchantReference":"INV-7"}'
    const added = await admin('POST', '/_sandbox/sales', payment)
    expect(added.status).toBe(201)
    const sale = await added.json()
    expect(sale).toMatchObject({ merchantReference: 'INV-7', amount: '1500' })
    expect(await (await admin('GET', '/_sandbox/sales')).json()).toEqual({ sales: [sale] })
    const refused = await admin('POST', '/_sandbox/sales', payment.replace('@adaeze', '@ngozi'))
    expect(refused.status).toBe(400)
    expect(Object(await refused.json()).error).toMatch(/balance/)
  })

  test.each([
    ['no JSON', 'lose-answer', /not JSON/],
    ['no object', '7', /object/],
    ['no kind', '{}', /kind must be one of lose-answer/],
    ['an unknown kind', '{"kind":"explode"}', /kind must be one of/],
    ['an unknown operation', '{"kind":"lose-answer","operation":"getbanks"}', /one of .*moneyTransfer, /],
    ['times that are no count', '{"kind":"lose-answer","times":0}', /whole number from 1/],
    ['an unknown member', '{"kind":"lose-answer","reference":"R-A"}', /members must be among/],
    ['more than 4 KiB', JSON.stringify({ kind: 'x'.repeat(5000) }), /4 KiB/],
  ])('refuse a rule with %s', async (_, body, problem) => {
    const response = await admin('POST', '/_sandbox/faults', body)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(Object(await response.json()).error).toMatch(problem)
    expect(sandbox.faults.list()).toEqual([])
  })
})

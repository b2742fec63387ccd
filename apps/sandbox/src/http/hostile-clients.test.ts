import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { headersFor, pathOf, testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'
import { rawClient, writeForever } from './raw-client.fixture.ts'

// Everything here goes through real sockets.

let sandbox: Sandbox
let url: string
beforeEach(async () => {
  ;({ sandbox } = await testSandbox())
  ;({ url } = await sandbox.listen())
})
afterEach(() => sandbox.close())

/** What comes back for these lines of a request, without a body. */
function asked(...lines: readonly string[]): Promise<string> {
  return rawClient(url, [...lines, 'Connection: close', '', ''].join('\r\n')).ended
}

describe('a body beyond the cap', () => {
  const begin = `POST ${pathOf('getBanks')} HTTP/1.1\r\nHost: localhost\r\n`

  test('is refused by its announcement, and the rest is not waited for', async () => {
    expect(await rawClient(url, `${begin}Content-Length: 10000000000\r\n\r\n`).ended).toMatch(
      /^HTTP\/1\.1 413 /,
    )
  })

  test.each([
    ['in chunks that never end', 'Transfer-Encoding: chunked\r\n\r\n', `4000\r\n${'x'.repeat(0x4000)}\r\n`],
    ['of which all that was announced would come', 'Content-Length: 10000000000\r\n\r\n', 'x'.repeat(0x4000)],
  ])('%s is cut off before the end', async (_, more, part) => {
    const client = rawClient(url, begin + more)
    const written = await writeForever(client, Buffer.from(part))
    // For half a second it is still read away, so that the answer can arrive: how much that is depends on the machine.
    expect(written).toBeLessThan(5_000_000_000)
    expect(sandbox.journal.entries()).toMatchObject([{ operation: 'getBanks', httpStatus: 413 }])
  })

  test.each([
    ['the admin routes', 'POST', '/_sandbox/faults', 4 * 1024, 413],
    ['the page', 'POST', '/_sandbox/page/enter', 64 * 1024, 413],
    ['the token endpoint', 'POST', '/paga-webservices/oauth2/token', 64 * 1024, 400],
  ])('is refused by %s', async (_, method, path, cap, status) => {
    const body = `${(cap + 1).toString(16)}\r\n${'x'.repeat(cap + 1)}\r\n0\r\n\r\n`
    const answer = await asked(
      `${method} ${path} HTTP/1.1`,
      'Host: localhost',
      `x-sandbox-token: ${sandbox.adminToken}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n${body}`,
    )
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  })
})

describe('headers', () => {
  test('of more than 16 KiB are refused', async () => {
    const long = `x: ${'y'.repeat(17_000)}`
    expect(await asked('GET / HTTP/1.1', 'Host: localhost', long)).toMatch(/^HTTP\/1\.1 431 /)
  })

  test('without end are cut off', async () => {
    const client = rawClient(url, 'GET / HTTP/1.1\r\nHost: localhost\r\n')
    expect(await writeForever(client, Buffer.from('x: y\r\n'.repeat(100)))).toBeLessThan(10 * 2 ** 20)
    expect(sandbox.journal.entries()).toEqual([])
  })

  test.each([
    ['a length and chunks', 'Content-Length: 5', 'Transfer-Encoding: chunked'],
    ['two lengths', 'Content-Length: 5', 'Content-Length: 6'],
    ['a length that is none', 'Content-Length: 5x', 'x: y'],
    ['a folded line', 'x: y', ' z'],
  ])('that could be read in two ways are refused: %s', async (_, ...lines) => {
    const answer = await asked(`POST ${pathOf('getBanks')} HTTP/1.1`, 'Host: localhost', ...lines)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(sandbox.journal.entries()).toEqual([])
  })
})

describe('a request for another name', () => {
  const own = (): readonly string[] => [`x-sandbox-token: ${sandbox.adminToken}`, 'Origin: http://evil.test']

  test.each([
    '/_sandbox/journal',
    '/_sandbox/',
    '/_sandbox/page/style.css',
    '/paga-webservices/oauth2/style.css',
  ])('is turned away from %s, whatever it proves', async (path) => {
    expect(await asked(`GET ${path} HTTP/1.1`, 'Host: evil.test', ...own())).toMatch(/^HTTP\/1\.1 421 /)
    const [code] = /code=\w+/.exec(sandbox.pageLink()) ?? []
    expect(await asked(`GET /_sandbox/page/enter?${code} HTTP/1.1`, 'Host: evil.test')).toMatch(
      /^HTTP\/1\.1 421 /,
    )
  })

  test.each([
    ['none', []],
    ['the other name first of two', ['Host: evil.test', 'Host: localhost']],
    ['a name that ends in the other', ['Host: localhost.evil.test']],
    ['one with something before it', ['Host: evil@localhost']],
    ['the address of every interface', ['Host: 0.0.0.0']],
  ])('is turned away: %s', async (_, hosts) => {
    expect(await asked('GET /_sandbox/page/style.css HTTP/1.1', ...hosts)).toMatch(/^HTTP\/1\.1 4(00|21) /)
  })
})

describe('a page elsewhere', () => {
  test.each([
    pathOf('moneyTransfer'),
    '/paymentRequest',
    '/_sandbox/faults',
    '/_sandbox/page/enter',
    '/paga-webservices/oauth2/token',
  ])('is not let ask %s', async (path) => {
    const answer = await asked(
      `OPTIONS ${path} HTTP/1.1`,
      'Host: localhost',
      'Origin: http://evil.test',
      'Access-Control-Request-Method: POST',
      'Access-Control-Request-Headers: principal, credentials, hash, x-sandbox-token',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer).not.toMatch(/access-control/i)
  })

  test('may not use the form of the page, though browsers send its cookie along from another port', async () => {
    const body = `token=${sandbox.adminToken}`
    const answer = await asked(
      'POST /_sandbox/page/enter HTTP/1.1',
      'Host: localhost',
      'Origin: http://localhost:3000',
      'Sec-Fetch-Site: same-site',
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).not.toMatch(/set-cookie/i)
  })
})

test.each([
  'GET /_sandbox/journal',
  'GET /_sandbox/messages',
  'DELETE /_sandbox/faults',
  'POST /_sandbox/clock',
  'POST /_sandbox/reset',
  'PUT /_sandbox/charges',
  'PATCH /_sandbox/customers/@ngozi',
  'POST /_sandbox/anything/else',
  'GET /_sandbox//journal',
  'GET /_sandbox/%6aournal',
])('%s wants the admin token, and a wrong one is none', async (line) => {
  for (const token of [[], ['x-sandbox-token:'], [`x-sandbox-token: ${sandbox.adminToken}x`]]) {
    const answer = await asked(`${line} HTTP/1.1`, 'Host: localhost', ...token)
    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
  }
})

test('a request after a pipelined one is answered in turn, and each is checked by itself', async () => {
  const body = '{"referenceNumber":"R-A"}'
  const lines = Object.entries(headersFor('R-A')).map(([name, value]) => `${name}: ${value}\r\n`)
  const good = `POST ${pathOf('getBanks')} HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}Content-Length: ${body.length}\r\n\r\n${body}`
  const bad = 'GET /_sandbox/journal HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n'
  const client = rawClient(url)
  await once(client.socket, 'connect')
  client.socket.write(good + good + bad)
  const statuses = [...(await client.ended).matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status)
  expect(statuses).toEqual(['200', '200', '421'])
})

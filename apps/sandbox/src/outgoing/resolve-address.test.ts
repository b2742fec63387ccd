import { describe, expect, test } from 'vitest'
import { serveForTest } from './outgoing.fixture.ts'
import { post } from './post.ts'
import { type Lookup, resolveAddress } from './resolve-address.ts'

const names: Readonly<Record<string, readonly string[]>> = {
  localhost: ['127.0.0.1'],
  'localhost.': ['127.0.0.1'],
  'six.test': ['::1'],
  'lan.test': ['192.168.1.7'],
  'both.test': ['127.0.0.1', '10.0.0.7'],
  'public.test': ['203.0.113.9'],
  'mapped.test': ['::ffff:127.0.0.1'],
}

const find: Lookup = async (name) => {
  const found = names[name]
  if (found === undefined) throw new Error('ENOTFOUND')
  return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

const verdict = async (address: string, allowed: readonly string[] = []): Promise<string> => {
  const found = await resolveAddress(address, allowed, find)
  return 'problem' in found ? 'refused' : found.host.address
}

test.each([
  ['http://127.0.0.1:9000/callback', '127.0.0.1'],
  ['http://127.9.8.7/', '127.9.8.7'],
  ['http://[::1]:9000/', '::1'],
  ['http://localhost:9000/callback?token=1', '127.0.0.1'],
  ['https://LOCALHOST/', '127.0.0.1'],
  ['http://six.test/', '::1'],
])('something may go to %s, which is on this machine', async (address, host) => {
  expect(await verdict(address)).toBe(host)
})

// Every way that is known to lead a server somewhere it should not go.
test.each([
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0x0.0x0.0x1/',
  'http://017700000001/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://127.0.0.1./',
  'http://3232235777/',
  'http://0xa9fea9fe/',
  'http://0251.0376.0251.0376/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://0.0.0.0/',
  'http://0/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://user:secret@127.0.0.1/',
  'http://127.0.0.1@203.0.113.9/',
  'http://127.0.0.1\\@203.0.113.9/',
  'http://127.0.0.1%2f@203.0.113.9/',
  'http://１２７.0.0.1/',
  'http://127。0。0。1/',
  'http://loc%61lhost/',
  'http://lo\tcalhost/',
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1/',
  'javascript:alert(1)',
  'data:text/plain,x',
  '//127.0.0.1/',
  '127.0.0.1:9000',
  '',
  'http://',
  'http://lan.test/',
  'http://both.test/',
  'http://public.test/',
  'http://mapped.test/',
  'http://unknown.test/',
])('nothing goes to %s', async (address) => {
  expect(await verdict(address)).toBe('refused')
})

describe('a host and port that were allowed', () => {
  test.each([
    ['https://public.test/hook', ['public.test:443'], '203.0.113.9'],
    ['http://public.test:8080/hook', ['public.test:8080'], '203.0.113.9'],
    ['http://192.168.1.1/', ['192.168.1.1:80'], '192.168.1.1'],
    ['http://public.test:8081/hook', ['public.test:8080'], 'refused'],
    ['http://public.test/hook', ['public.test:443'], 'refused'],
    ['http://sub.public.test/', ['public.test:80'], 'refused'],
    ['http://user:secret@public.test/', ['public.test:80'], 'refused'],
  ])('lets %s through with %j: %s', async (address, allowed, host) => {
    expect(await verdict(address, allowed)).toBe(host)
  })
})

/** Answers with these very characters, and with nothing more. */
const breakOff =
  (text: string): Parameters<typeof serveForTest>[0] =>
  ({ socket }) =>
    void socket?.end(text)

describe('what was checked is what is connected to', () => {
  test('also where the name points elsewhere a moment later', async () => {
    await using server = await serveForTest()
    const { port, arrived } = server
    let asked = 0
    const rebinding: Lookup = async () => {
      asked += 1
      return [{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]
    }
    const found = await resolveAddress(`http://rebinding.test:${port}/hook`, [], rebinding)
    if ('problem' in found) throw new Error(found.problem)
    expect((await post(found, { headers: {}, body: 'x' })).status).toBe(200)
    expect([asked, arrived[0]?.headers['host']]).toEqual([1, `rebinding.test:${port}`])
  })

  test('a redirect is not followed', async () => {
    await using other = await serveForTest()
    await using server = await serveForTest((response) => {
      response.writeHead(307, { location: other.url }).end()
    })
    const { url, arrived } = server
    const found = await resolveAddress(url, [])
    if ('problem' in found) throw new Error(found.problem)
    expect((await post(found, { headers: {}, body: 'x' })).status).toBe(307)
    expect([arrived.length, other.arrived.length]).toEqual([1, 0])
  })

  test.each<[what: string, problem: RegExp, answer: Parameters<typeof serveForTest>[0]]>([
    ['is never given', /No answer within 50 ms/, () => undefined],
    ['breaks off', /connection failed|aborted/i, (response) => void response.destroy()],
    [
      'breaks off in its body',
      /connection failed/i,
      breakOff('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{'),
    ],
    ['never ends', /No answer within 50 ms/, (response) => void response.write('{')],
    [
      'switches to another protocol',
      /ended without an answer/,
      breakOff('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
    ],
    ['is too large', /larger than 64 KiB/, (response) => void response.end('x'.repeat(70_000))],
  ])('an answer that %s is an error without anything of the request', async (_, problem, answer) => {
    await using server = await serveForTest(answer)
    const found = await resolveAddress(server.url, [])
    if ('problem' in found) throw new Error(found.problem)
    const sent = post(found, { headers: { authorization: 'CANARY' }, body: 'CANARY' }, { timeoutMs: 50 })
    await expect(sent).rejects.toThrow(problem)
    await expect(sent).rejects.not.toThrow(/CANARY/)
  })
})

import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, getCACertificates, setDefaultCACertificates, type TlsOptions } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { isTransportFailure } from '@pagakit/contract'
import { kyTransport } from '@pagakit/transport-ky'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createFaultProxy } from './fault-proxy.ts'
import { createTestCertificates } from './test-certificates.ts'
import { requestTo, textOf } from './transport-rules/subject.ts'
import { wireAnswer } from './wire-answer.ts'
import { createWireServer, type WireServer } from './wire-server.ts'

// Most tests start processes, or hundreds of handshakes.
vi.setConfig({ testTimeout: 30_000 })

const { authority, right, ...wrong } = createTestCertificates()
const child = fileURLToPath(new URL('exchange-in-child.ts', import.meta.url))
let folder: string
let authorityFile: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pagakit-'))
  authorityFile = join(folder, 'authority.pem')
  await writeFile(authorityFile, authority)
})
afterAll(() => rm(folder, { recursive: true }))

async function startTlsServer(tls: TlsOptions): Promise<WireServer> {
  const server = await createWireServer((_, socket) => socket.write(wireAnswer()), tls)
  onTestFinished(() => server[Symbol.asyncDispose]())
  return server
}

/** Trust is decided when a process starts, so these exchanges are made in one of their own. */
async function exchangeInChild(servers: readonly WireServer[], env: NodeJS.ProcessEnv): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@pagakit/source', child, ...servers.map(({ origin }) => origin)],
    { env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1', ...env } },
  )
  return JSON.parse(stdout)
}

describe('certificates', () => {
  test('of an authority in NODE_EXTRA_CA_CERTS are trusted', async () => {
    const server = await startTlsServer(right)
    expect(await exchangeInChild([server], { NODE_EXTRA_CA_CERTS: authorityFile })).toEqual([{ status: 200 }])
    expect(server.requests).toHaveLength(1)
  })

  test('of no known authority are refused before anything is sent', async () => {
    const server = await startTlsServer(right)
    expect(await exchangeInChild([server], {})).toMatchObject([{ kind: 'certificate', bytesWritten: 'none' }])
    expect(server.requests).toEqual([])
  })

  test.for([{}, { NODE_TLS_REJECT_UNAUTHORIZED: '0' }])(
    'that are wrong are refused before anything is sent, with %j in the environment',
    async (env) => {
      const servers = await Promise.all(Object.values(wrong).map(startTlsServer))
      const outcomes = await exchangeInChild(servers, { NODE_EXTRA_CA_CERTS: authorityFile, ...env })
      const refused = (systemCode: string) => ({ kind: 'certificate', bytesWritten: 'none', systemCode })
      expect(Object.keys(wrong)).toEqual([
        'expired',
        'not yet valid',
        'for another host',
        'of an unknown authority',
        'self-signed',
      ])
      expect(outcomes).toEqual([
        refused('CERT_HAS_EXPIRED'),
        refused('CERT_NOT_YET_VALID'),
        refused('ERR_TLS_CERT_ALTNAME_INVALID'),
        refused('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
        refused('DEPTH_ZERO_SELF_SIGNED_CERT'),
      ])
      expect(servers.flatMap(({ requests }) => requests)).toEqual([])
    },
  )
})

test('TLS before 1.2 is not spoken, even if Node is told to', async () => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
  const server = await startTlsServer({ ...right, ...old })
  const outcomes = await exchangeInChild([server], {
    NODE_EXTRA_CA_CERTS: authorityFile,
    NODE_OPTIONS: '--tls-min-v1.0 --tls-cipher-list=DEFAULT@SECLEVEL=0',
  })
  expect(outcomes).toMatchObject([{ kind: 'unreachable', bytesWritten: 'none' }])
  expect(server.connections).toBe(0)

  // The server does speak to those who want it so.
  const willing = connect({ port: server.port, host: 'localhost', ca: authority, ...old })
  await once(willing, 'secureConnect')
  willing.destroy()
  expect(server.connections).toBe(1)
})

describe('over TLS in this process', () => {
  const before = getCACertificates('default')
  beforeAll(() => setDefaultCACertificates([...before, authority]))
  afterAll(() => setDefaultCACertificates(before))

  test('connections are used again', async () => {
    const server = await startTlsServer(right)
    const transport = kyTransport()
    for (let count = 0; count < 5; count++) {
      expect(textOf((await transport.exchange(requestTo(server.origin))).body)).toBe('ok')
    }
    await transport.close?.()
    expect([server.requests.length, server.connections]).toEqual([5, 1])
  })

  test('a connection cut at any byte is called unsent only if the server got no request', async () => {
    const server = await startTlsServer(right)
    const proxy = await createFaultProxy({ target: server.port })
    onTestFinished(() => proxy[Symbol.asyncDispose]())
    const origin = `https://localhost:${proxy.port}`
    const attempt = async () => {
      proxy.startCounting()
      const transport = kyTransport()
      const failure = await transport.exchange(requestTo(origin)).then(
        () => undefined,
        (error: unknown) => error,
      )
      await transport.close?.()
      return isTransportFailure(failure) ? failure.bytesWritten : 'answered'
    }

    expect(await attempt()).toBe('answered')
    const length = proxy.seen.requestBytes
    const said: string[] = []
    for (let after = 1; after < length; after += 4) {
      const received = server.requests.length
      proxy.plan({ fault: 'reset', side: 'request', after })
      const outcome = await attempt()
      if (outcome === 'none') expect(server.requests.length).toBe(received)
      said.push(outcome)
    }
    // The handshake is most of it; the request is the rest.
    expect(said[0]).toBe('none')
    expect(said.at(-1)).toBe('some')
    expect(said.filter((outcome) => outcome === 'none').length).toBeGreaterThan(100)
    expect(said.filter((outcome) => outcome === 'some').length).toBeGreaterThan(20)
  })
})

import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, getCACertificates, setDefaultCACertificates, type TlsOptions } from 'node:tls'
import { isTransportFailure } from '@pagakit/contract'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { exchangeInChild } from './exchange-in-child.ts'
import { createFaultProxy } from './fault-proxy.ts'
import { type OwnTransportName, ownTransports } from './own-transports.ts'
import { createTestCertificates } from './test-certificates.ts'
import { createFor, failureOf, requestTo, textOf } from './transport-rules/subject.ts'
import { wireAnswer } from './wire-answer.ts'
import { createWireServer, type WireServer } from './wire-server.ts'

const { authority, right, ...wrong } = createTestCertificates()

/** Whom a transport of ours trusts, and how it behaves over TLS. Call it at the top of a test file. */
export function describeTls(name: OwnTransportName): void {
  // Most tests start processes, or hundreds of handshakes.
  describe('over TLS', { timeout: 30_000 }, () => {
    describeTrust(name)
    describeTlsConnections(name)
  })
}

async function startTlsServer(tls: TlsOptions): Promise<WireServer> {
  const server = await createWireServer((_, socket) => socket.write(wireAnswer()), tls)
  onTestFinished(() => server[Symbol.asyncDispose]())
  return server
}

/** Trust is decided when a process starts, so these exchanges are made in one of their own. */
function describeTrust(name: OwnTransportName): void {
  let folder: string
  let authorityFile: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pagakit-'))
    authorityFile = join(folder, 'authority.pem')
    await writeFile(authorityFile, authority)
  })
  afterAll(() => rm(folder, { recursive: true }))

  const exchangeWith = (servers: readonly WireServer[], env: NodeJS.ProcessEnv) =>
    exchangeInChild(
      name,
      servers.map(({ origin }) => origin),
      env,
    )

  describe('certificates', () => {
    test('of an authority in NODE_EXTRA_CA_CERTS are trusted', async () => {
      const server = await startTlsServer(right)
      expect(await exchangeWith([server], { NODE_EXTRA_CA_CERTS: authorityFile })).toEqual([{ status: 200 }])
      expect(server.requests).toHaveLength(1)
    })

    test('of no known authority are refused before anything is sent', async () => {
      const server = await startTlsServer(right)
      expect(await exchangeWith([server], {})).toMatchObject([{ kind: 'certificate', bytesWritten: 'none' }])
      expect(server.requests).toEqual([])
    })

    test.for([{}, { NODE_TLS_REJECT_UNAUTHORIZED: '0' }])(
      'that are wrong are refused before anything is sent, with %j in the environment',
      async (env) => {
        const servers = await Promise.all(Object.values(wrong).map(startTlsServer))
        const outcomes = await exchangeWith(servers, { NODE_EXTRA_CA_CERTS: authorityFile, ...env })
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
    const outcomes = await exchangeWith([server], {
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
}

function describeTlsConnections(name: OwnTransportName): void {
  const create = ownTransports[name]
  const before = getCACertificates('default')
  beforeAll(() => setDefaultCACertificates([...before, authority]))
  afterAll(() => setDefaultCACertificates(before))

  test('connections are used again', async () => {
    const server = await startTlsServer(right)
    const transport = createFor(create)
    for (let count = 0; count < 5; count++) {
      expect(textOf((await transport.exchange(requestTo(server.origin))).body)).toBe('ok')
    }
    expect([server.requests.length, server.connections]).toEqual([5, 1])
  })

  test('HTTP/1.1 is spoken, also to a server that would rather speak HTTP/2', async () => {
    const server = await startTlsServer({ ...right, ALPNProtocols: ['h2', 'http/1.1'] })
    expect((await createFor(create).exchange(requestTo(server.origin))).status).toBe(200)
  })

  test.for(['TLSv1.2', 'TLSv1.3'] as const)(
    'a certificate for another host is refused again, although sessions of %s are kept',
    async (maxVersion) => {
      const server = await startTlsServer({ ...wrong['for another host'], maxVersion })
      const transport = createFor(create)
      for (let count = 0; count < 3; count++) {
        const failure = await failureOf(transport.exchange(requestTo(server.origin)))
        expect(failure).toMatchObject({ kind: 'certificate', bytesWritten: 'none' })
      }
      expect(server.requests).toEqual([])
    },
  )

  test('a connection cut at any byte is called unsent only if the server got no request', async () => {
    const server = await startTlsServer(right)
    const proxy = await createFaultProxy({ target: server.port })
    onTestFinished(() => proxy[Symbol.asyncDispose]())
    const origin = `https://localhost:${proxy.port}`
    const attempt = async () => {
      proxy.startCounting()
      const transport = create()
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
}

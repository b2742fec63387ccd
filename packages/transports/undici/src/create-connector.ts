import type { Socket } from 'node:net'
import { systemCodeOf } from '@pagakit/contract/transport'
import type { buildConnector } from 'undici'
import type { Undici } from './load-undici.ts'

/** What connecting fails with where the server's certificate was refused. */
export class CertificateRefused extends Error {
  override readonly name = 'CertificateRefused'
  readonly code: string | undefined

  constructor(code: string | undefined) {
    super('The certificate was refused')
    this.code = code
  }
}

/** Makes undici's connector, with a deadline to the millisecond, and with a refused certificate told from other failures. */
export function createConnector(undici: Undici, connectTimeoutMs: number): buildConnector.connector {
  const connect = undici.buildConnector({
    allowH2: false,
    // Undici's own deadline is counted in half seconds.
    timeout: 0,
    // Written out so that NODE_TLS_REJECT_UNAUTHORIZED and --tls-min-v1.0 have no say.
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  })
  return (options, callback) => {
    // "The socket is also returned synchronously" (undici's Connector.md); its types do not say so.
    const socket = connect(options, report) as unknown as Connecting
    const timer = setTimeout(() => socket.destroy(new undici.errors.ConnectTimeoutError()), connectTimeoutMs)

    function report(...[error, connected]: Parameters<buildConnector.Callback>): void {
      clearTimeout(timer)
      if (error === null) callback(null, connected)
      else callback(socket.authorizationError ? new CertificateRefused(systemCodeOf(error)) : error, null)
    }
  }
}

type Connecting = Socket & { readonly authorizationError?: unknown }

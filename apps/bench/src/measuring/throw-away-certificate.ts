import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A certificate for 127.0.0.1 that signs itself, in files, for the length of one run. */
export interface ThrowAwayCertificate {
  readonly keyFile: string
  readonly certificateFile: string
  /** Removes the files. */
  remove(): void
}

/** Has `openssl` make a certificate for 127.0.0.1, good for two days. Clients trust it through NODE_EXTRA_CA_CERTS. */
export function throwAwayCertificate(): ThrowAwayCertificate {
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-bench-'))
  const keyFile = join(folder, 'key.pem')
  const certificateFile = join(folder, 'certificate.pem')
  const wanted = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1'
  const hosts = ['-addext', 'subjectAltName=IP:127.0.0.1']
  const files = ['-keyout', keyFile, '-out', certificateFile]
  execFileSync('openssl', ['req', ...wanted.split(' '), ...hosts, ...files], { stdio: 'ignore' })
  return {
    keyFile,
    certificateFile,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

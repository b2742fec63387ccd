import type { Bench } from '../subjects/subject.ts'
import type { BenchServer } from './long-lived-bench.ts'
import { ServerProcess } from './server-process.ts'
import { throwAwayCertificate } from './throw-away-certificate.ts'

/** Starts a server whose certificate contenders trust, and the bench that calls it; both end together. */
export async function withServer(open: (server: BenchServer) => Bench): Promise<Bench> {
  const certificate = throwAwayCertificate()
  const server = await ServerProcess.start(certificate)
  const env = { NODE_EXTRA_CA_CERTS: certificate.certificateFile }
  const bench = open({ origins: server.origins, env })
  return {
    prepare: (contender, situation) => bench.prepare(contender, situation),
    measure: (contender, situation) => bench.measure(contender, situation),
    close: () => {
      bench.close()
      server.close()
      certificate.remove()
    },
  }
}

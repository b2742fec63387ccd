import type { Transport } from '@pagakit/contract'
import { describe } from 'vitest'
import { describeAborting } from './transport-rules/aborting.ts'
import { describeAnswers } from './transport-rules/answers.ts'
import { describeBrokenAnswers } from './transport-rules/broken-answers.ts'
import { describeConnections } from './transport-rules/connections.ts'
import { describeCuts } from './transport-rules/cuts.ts'
import { describeDelivery } from './transport-rules/delivery.ts'
import { describeRedirects } from './transport-rules/redirects.ts'
import { describeSecrecy } from './transport-rules/secrecy.ts'
import { describeUnreachable } from './transport-rules/unreachable.ts'

/** What the rules must know of a transport. */
export interface TransportTraits {
  /**
   * What it makes its exchanges over.
   *
   * - `sockets`: its own. It must tell with certainty whether a byte was written, and end its connections on `close`.
   * - `fetch`: a platform's. That tells neither how far a request got nor, on some platforms, where a redirect points;
   *   and its connections are not the transport's to end. Its doubt must be `some`.
   *
   * @default 'sockets'
   */
  readonly over?: 'sockets' | 'fetch'
}

/**
 * The rules every transport must keep, against real servers on loopback ports. Call it at the top of a test file.
 *
 * @example
 * describeTransport('my transport', () => myTransport())
 */
export function describeTransport(name: string, create: () => Transport, traits: TransportTraits = {}): void {
  const subject = { create, over: traits.over ?? 'sockets' }
  describe(name, () => {
    describeDelivery(subject)
    describeAnswers(subject)
    describeRedirects(subject)
    describeBrokenAnswers(subject)
    describeUnreachable(subject)
    describeAborting(subject)
    describeConnections(subject)
    describeCuts(subject)
    describeSecrecy(subject)
  })
}

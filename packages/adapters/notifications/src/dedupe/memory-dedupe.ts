import type { Claim, ClaimedWork, ClaimOutcome, DedupeStore, Remembered } from './dedupe-store.ts'
import { inTurn } from './in-turn.ts'

/**
 * Remembers messages in this process, for tests and for trying things out. It forgets everything with the process, so
 * money would be credited again after a restart: use {@link sqliteDedupe}, or a store over your own database, for real.
 *
 * The work of two messages is done one after the other. Its `transaction` is undefined: there is none.
 */
export function memoryDedupe(): DedupeStore<undefined> {
  const messages = new Map<string, Remembered>()
  const progressOf = new Map<string, number>()
  const turn = inTurn()

  async function claimOnce(claim: Claim, work: ClaimedWork<undefined>): Promise<ClaimOutcome> {
    const { key, fingerprint, step } = claim
    const remembered = messages.get(key)
    if (remembered !== undefined) return { kind: 'duplicate', remembered }
    const before = step === undefined ? undefined : progressOf.get(step.subject)
    if (step !== undefined && before !== undefined && before >= step.progress) {
      messages.set(key, { fingerprint, answer: '' })
      return { kind: 'outdated' }
    }
    const answer = await work(undefined, before)
    messages.set(key, { fingerprint, answer })
    if (step !== undefined) progressOf.set(step.subject, step.progress)
    return { kind: 'handled', answer }
  }

  return {
    find: (key) => turn(() => messages.get(key)),
    once: (claim, work) => turn(() => claimOnce(claim, work)),
  }
}

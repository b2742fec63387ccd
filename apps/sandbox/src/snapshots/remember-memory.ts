import type { Engine } from '../exchange/engine.ts'

/** What a sandbox holds beside its books, and forgets when it ends. */
export type Memory = Pick<
  Engine,
  'clock' | 'faults' | 'integrations' | 'journal' | 'outbox' | 'postponed' | 'recentOutcomes' | 'switches'
>

/** Remembers what a sandbox holds in memory; what it gives puts that back, as often as it is called. */
export function rememberMemory(memory: Memory): () => void {
  const { clock, faults, integrations, journal, outbox, postponed, recentOutcomes, switches } = memory
  const parts = [clock, faults, integrations, journal, outbox, recentOutcomes].map((part) => part.remember())
  const { charges } = switches
  const pending = [...postponed]
  return () => {
    for (const putBack of parts) putBack()
    switches.charges = charges
    postponed.clear()
    for (const [key, decide] of pending) postponed.set(key, decide)
  }
}

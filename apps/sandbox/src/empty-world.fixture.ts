import type { World } from './exchange/world.ts'

/** A world in which nothing happened yet; a test replaces what it asks for. */
export const emptyWorld: World = {
  now: 0,
  random: (length) => new Uint8Array(length),
  settings: { aggregator: true, charges: 'single-stage' },
  organisation: 'organisation',
  balance: () => 0n,
  find: () => undefined,
  movements: () => [],
  derive: () => '',
  deriveDigits: () => '',
  record: () => undefined,
  records: () => new Map(),
}

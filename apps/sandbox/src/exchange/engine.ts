import type { MovableClock } from '../clock/movable-clock.ts'
import type { Faults } from '../faults/faults.ts'
import type { Journal } from '../journal/journal.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { SendOutside } from '../outgoing/send-outside.ts'
import type { PageEntry } from '../page/entry/page-entry.ts'
import type { Records } from '../records/records.ts'
import type { Integrations } from '../reverse/integrations.ts'
import type { ChargeMode, Settings } from '../settings.ts'
import type { Snapshots } from '../snapshots/snapshots.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { Decision } from './decision.ts'
import type { RecentOutcomes } from './recent-outcomes.ts'
import type { World } from './world.ts'

/** Everything that answering a request needs: one per sandbox. */
export interface Engine {
  readonly settings: Settings
  /** What `settings.clock` reads. */
  readonly clock: MovableClock
  readonly ledger: Ledger
  readonly records: Records
  readonly journal: Journal
  readonly faults: Faults
  readonly outbox: Outbox
  /** Sends what Paga tells. */
  readonly webhooks: Webhooks
  /** The servers of merchants that Paga calls. */
  readonly integrations: Integrations
  /** Sends something to an address that a caller gave. */
  readonly send: SendOutside
  /** Puts all of this back to how it was. */
  readonly snapshots: Snapshots
  /** Who may look at the page. */
  readonly pageEntry: PageEntry
  /** Settings that can be changed while it runs. */
  readonly switches: { charges: ChargeMode }
  /** What came of the newest operations, for those who send one a second time. */
  readonly recentOutcomes: RecentOutcomes
  /** What a fault lets wait, by the key under which it is due. In memory only, for a request may hold a PIN. */
  readonly postponed: Map<string, (world: World) => Decision>
  /** Aborted when the sandbox is closed. */
  readonly closing: AbortSignal
}

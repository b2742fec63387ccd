import type { BusinessControls } from './business/business-controls.ts'
import type { ClockControl } from './clock/clock-control.ts'
import type { PaymentControl } from './collect/payment-control.ts'
import type { ConnectControl } from './connect/connect-control.ts'
import type { FaultControl } from './faults/faults.ts'
import type { ListenOptions } from './http/listen.ts'
import type { JournalReader } from './journal/journal.ts'
import type { LedgerReader } from './ledger/ledger-reader.ts'
import type { ReverseControl } from './reverse/reverse-control.ts'
import type { SaleControl } from './sales/sale-control.ts'
import type { OrganisationSecrets } from './settings.ts'
import type { SnapshotControl } from './snapshots/snapshot-control.ts'
import type { WebhookControl } from './webhooks/webhook-control.ts'

/** The settings of a client that talks to a sandbox over HTTP. */
export interface OrganisationSettings extends OrganisationSecrets {
  readonly environment: { readonly baseUrl: string }
}

/** The settings of a client in the same process, which needs no socket. */
export interface InProcessSettings extends OrganisationSettings {
  readonly fetch: typeof fetch
}

/** The settings of a Connect client that talks to a sandbox over HTTP. */
export interface ConnectClientSettings {
  readonly clientId: string
  readonly clientSecret: string
  /** Where users are sent back to: the first of `redirectUris`. */
  readonly redirectUri: string
  /** Where users may be sent back to. */
  readonly redirectUris: readonly string[]
  readonly environment: { readonly baseUrl: string }
}

/** The settings of a Connect client in the same process, and what stands in for users there. */
export interface InProcessConnect extends ConnectClientSettings, ConnectControl {
  readonly fetch: typeof fetch
}

/** Where a sandbox listens, and the settings of clients that go there through a socket. */
export interface ListeningSandbox {
  readonly url: string
  readonly business: OrganisationSettings
  readonly merchant: OrganisationSettings
  readonly connect: ConnectClientSettings
  readonly collect: OrganisationSettings
}

/** A Paga of your own, with books. */
export interface Sandbox extends AsyncDisposable, BusinessControls, SnapshotControl {
  /** What a Business client in this process is made with. `baseUrl` is `http://localhost` until the sandbox listens. */
  readonly business: InProcessSettings
  /** What a Merchant client in this process is made with. */
  readonly merchant: InProcessSettings
  /** What a Connect client in this process is made with; and `authorize`, which does what a user does on the pages. */
  readonly connect: InProcessConnect
  /** What a Collect client in this process is made with. */
  readonly collect: InProcessSettings
  /** Answers a request without a socket. Rejects with a `TypeError`, as `fetch` of a platform, where no answer arrives. */
  readonly fetch: typeof fetch
  /** What the admin routes want in the header `x-sandbox-token`. */
  readonly adminToken: string
  /**
   * Makes an address of the sandbox's page that lets in one browser, once, without the admin token. For a browser the
   * sandbox must listen.
   */
  pageLink(): string
  /** Makes the sandbox misbehave. */
  readonly faults: FaultControl
  /** Has customers pay the organisation, and tells what they paid. */
  readonly sales: SaleControl
  /** What Paga tells your servers, and what became of it. */
  readonly webhooks: WebhookControl
  /** Plays Paga against your server of the Merchant Notification (reverse) API. */
  readonly reverse: ReverseControl
  /** The customers of those who collect: they pay payment requests and into accounts. */
  readonly payments: PaymentControl
  /** The time of the sandbox, which can be moved forward. */
  readonly clock: ClockControl
  /** What was asked and answered. */
  readonly journal: JournalReader
  /** Who has what, and every entry that led to it. */
  readonly ledger: LedgerReader
  /**
   * Serves the sandbox over HTTP as well, at one address.
   *
   * @throws PagaError `INVALID_SETTINGS` where it listens already or cannot listen there.
   *
   * @example
   * const { url, business } = await sandbox.listen({ port: 4000 })
   */
  listen(options?: ListenOptions): Promise<ListeningSandbox>
  /** Ends listening and closes the books. A second call does nothing. */
  close(): Promise<void>
}

import { type BusinessControls, businessControls } from './business/business-controls.ts'
import { openingBalances } from './business/directory/opening-balances.ts'
import { settleDue } from './business/due/settle-due.ts'
import { type ClockControl, clockControl } from './clock/clock-control.ts'
import { MovableClock } from './clock/movable-clock.ts'
import { type PaymentControl, paymentControl } from './collect/payment-control.ts'
import { connectControl } from './connect/connect-control.ts'
import type { Engine } from './exchange/engine.ts'
import { secretsOf } from './exchange/organisation.ts'
import { RecentOutcomes } from './exchange/recent-outcomes.ts'
import { type FaultControl, Faults } from './faults/faults.ts'
import { createHandler, type Handler } from './http/create-handler.ts'
import { fetchInProcess } from './http/fetch-in-process.ts'
import { type Listener, type ListenOptions, listen } from './http/listen.ts'
import { Journal, type JournalReader } from './journal/journal.ts'
import { BookCopies } from './ledger/book-copies.ts'
import { type LedgerReader, ledgerReader } from './ledger/ledger-reader.ts'
import { openDatabase } from './ledger/open-database.ts'
import { openLedger, recordOpening } from './ledger/open-ledger.ts'
import { Outbox } from './outbox/outbox.ts'
import type { CallbackSettings } from './outgoing/callback-settings.ts'
import { type SendOutside, sendBySocket, sendInProcess, untilClosed } from './outgoing/send-outside.ts'
import { PageEntry } from './page/entry/page-entry.ts'
import { pagePaths } from './page/page-paths.ts'
import { Records } from './records/records.ts'
import { Integrations } from './reverse/integrations.ts'
import { type ReverseControl, reverseControl } from './reverse/reverse-control.ts'
import type { SaleControl } from './sales/sale-control.ts'
import { SaleDesk } from './sales/sale-desk.ts'
import type {
  ConnectClientSettings,
  InProcessConnect,
  InProcessSettings,
  ListeningSandbox,
  OrganisationSettings,
  Sandbox,
} from './sandbox.ts'
import { servedApis } from './served-apis.ts'
import { type SandboxOptions, type Settings, settingsOf } from './settings.ts'
import { settingsError } from './settings-error.ts'
import type { Snapshot, SnapshotList } from './snapshots/snapshot-control.ts'
import { Snapshots } from './snapshots/snapshots.ts'
import type { WebhookControl } from './webhooks/webhook-control.ts'
import { Webhooks } from './webhooks/webhooks.ts'

/**
 * Makes a Paga of your own: Paga's Business API over books of its own, in this process.
 *
 * @throws PagaError `INVALID_SETTINGS` for an option that cannot be used and for a data file that cannot be opened.
 *
 * @example
 * await using sandbox = await createSandbox()
 * const business = createBusinessClient({ ...sandbox.business })
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return makeSandbox(options, false)
}

/** As `createSandbox`; a data file that is known to be sound is not looked through once more. */
export function makeSandbox(options: SandboxOptions, isSound: boolean): Sandbox {
  const given = settingsOf(options)
  const clock = new MovableClock(given.clock)
  const settings = { ...given, clock: clock.now }
  const operations = servedApis.flatMap(({ api }) => Object.values(api.operations))
  const database = openDatabase(settings.data, isSound)
  const ledger = openLedger(database, openingBalances, settings.clock())
  const postponed: Engine['postponed'] = new Map()
  const closing = new AbortController()
  const parts = {
    ledger,
    records: new Records(database),
    faults: new Faults(operations, settings.seed),
    integrations: new Integrations(),
    journal: new Journal(settings.journalSize, settings.onRequest, ownSecrets(settings)),
    outbox: new Outbox(),
    switches: { charges: settings.charges },
    postponed,
    recentOutcomes: new RecentOutcomes(),
    send: sendAs(settings.callbacks, closing.signal),
  }
  const webhooks = new Webhooks({
    ...parts,
    ...settings.callbacks,
    clock: settings.clock,
    hashKeyOf: (organisation) => secretsOf(organisation, settings.collect, engine).hashKey,
  })
  // By the clock as it is once it was put back.
  const open = (): void => recordOpening(ledger, openingBalances, given.clock())
  const books = new BookCopies({ database, ledger, open })
  const engine: Engine = {
    ...parts,
    settings,
    clock,
    webhooks,
    snapshots: new Snapshots({ ...parts, clock, webhooks, books }),
    pageEntry: new PageEntry(settings.adminToken, settings.random),
    closing: closing.signal,
  }
  clock.onMoved(() => settleDue(engine))
  return new RunningSandbox(engine, closing)
}

/** What nobody is to find in the journal, though somebody may send it where it does not belong. */
function ownSecrets({ business, merchant, collect, connect, adminToken }: Settings): readonly string[] {
  const ofApis = [business, merchant, collect].flatMap(({ credentials, hashKey }) => [credentials, hashKey])
  return [...new Set([...ofApis, connect.clientSecret, adminToken])]
}

function sendAs({ allow, receive }: CallbackSettings, closing: AbortSignal): SendOutside {
  const send = receive === undefined ? sendBySocket(allow, closing) : sendInProcess(receive)
  return untilClosed(send, closing)
}

/** The APIs whose calls are proven by a hash; each has secrets of its own. */
type HashingApi = 'business' | 'merchant' | 'collect'

/** Keeps everything private, so that printing a sandbox shows no secret. */
class RunningSandbox implements Sandbox {
  readonly #engine: Engine
  readonly #closing: AbortController
  readonly #handler: Handler
  #listener: Listener | undefined
  #isListening = false
  readonly fetch: typeof fetch
  readonly ledger: LedgerReader
  readonly messages: BusinessControls['messages']
  readonly customers: BusinessControls['customers']
  readonly withdrawals: BusinessControls['withdrawals']
  readonly charges: BusinessControls['charges']
  readonly paymentAccounts: BusinessControls['paymentAccounts']
  readonly sales: SaleControl
  readonly reverse: ReverseControl
  readonly payments: PaymentControl
  readonly clock: ClockControl

  constructor(engine: Engine, closing: AbortController) {
    this.#engine = engine
    this.#closing = closing
    this.#handler = createHandler(servedApis, engine)
    this.ledger = ledgerReader(engine.ledger, () => settleDue(engine))
    const { messages, customers, withdrawals, charges, paymentAccounts } = businessControls(engine)
    this.messages = messages
    this.customers = customers
    this.withdrawals = withdrawals
    this.charges = charges
    this.paymentAccounts = paymentAccounts
    this.sales = new SaleDesk(engine)
    this.reverse = reverseControl(engine)
    this.payments = paymentControl(engine)
    this.clock = clockControl(engine.clock)
    this.fetch = fetchInProcess(this.#handler, engine.closing)
  }

  get business(): InProcessSettings {
    return this.#inProcess('business')
  }

  get merchant(): InProcessSettings {
    return this.#inProcess('merchant')
  }

  get connect(): InProcessConnect {
    const control = connectControl(this.#engine, this.#baseUrl)
    return { ...this.#connectAt(this.#baseUrl), ...control, fetch: this.fetch }
  }

  get collect(): InProcessSettings {
    return this.#inProcess('collect')
  }

  get adminToken(): string {
    return this.#engine.settings.adminToken
  }

  pageLink(): string {
    const query = new URLSearchParams({ code: this.#engine.pageEntry.issueCode() })
    return `${this.#baseUrl}${pagePaths.enter}?${query}`
  }

  get faults(): FaultControl {
    return this.#engine.faults
  }

  reset(): void {
    this.#engine.snapshots.reset()
  }

  snapshot(name?: string): Snapshot {
    return this.#engine.snapshots.snapshot(name)
  }

  restore(snapshot: Snapshot | string): void {
    this.#engine.snapshots.restore(snapshot)
  }

  get snapshots(): SnapshotList {
    return this.#engine.snapshots.snapshots
  }

  get webhooks(): WebhookControl {
    return this.#engine.webhooks
  }

  get journal(): JournalReader {
    return this.#engine.journal
  }

  async listen(options: ListenOptions = {}): Promise<ListeningSandbox> {
    if (this.#closing.signal.aborted)
      throw settingsError('listen', 'The sandbox is closed.', 'Create another one.')
    if (this.#isListening) {
      throw settingsError('listen', 'The sandbox listens already.', 'Create another one for another address.')
    }
    this.#isListening = true
    try {
      this.#listener = await listen(this.#handler, options)
    } catch (error) {
      this.#isListening = false
      throw error
    }
    const { url } = this.#listener
    return {
      url,
      business: this.#settingsAt(url, 'business'),
      merchant: this.#settingsAt(url, 'merchant'),
      connect: this.#connectAt(url),
      collect: this.#settingsAt(url, 'collect'),
    }
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return
    // First, so that what is given up by the closing is no failed attempt.
    const webhooksEnded = this.#engine.webhooks.close()
    this.#closing.abort()
    await this.#listener?.close()
    await webhooksEnded
    this.#engine.ledger.close()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  #inProcess(api: HashingApi): InProcessSettings {
    return { ...this.#settingsAt(this.#baseUrl, api), fetch: this.fetch }
  }

  get #baseUrl(): string {
    return this.#listener?.url ?? 'http://localhost'
  }

  #connectAt(baseUrl: string): ConnectClientSettings {
    const { clientId, clientSecret, redirectUris } = this.#engine.settings.connect
    const [redirectUri = ''] = redirectUris
    return { clientId, clientSecret, redirectUri, redirectUris, environment: { baseUrl } }
  }

  #settingsAt(baseUrl: string, api: HashingApi): OrganisationSettings {
    return { ...this.#engine.settings[api], environment: { baseUrl } }
  }
}

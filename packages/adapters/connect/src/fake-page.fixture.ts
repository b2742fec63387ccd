import type { ConnectMessage, ConnectPage, ConnectPopup } from './connect-page.ts'
import type { ConnectSettings, ConnectStorage } from './connect-settings.ts'

/** The `state` and the verifier that {@link settingsFor} makes, in this order. */
export const STATE: string = 's'.repeat(43)
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

/** What a page was told to do. */
export interface PageLog {
  readonly assigned: string[]
  readonly replaced: string[]
  readonly opened: string[]
  /** What was posted to the opener, and for which origin. */
  readonly posted: [message: unknown, targetOrigin: string][]
}

/** A page that goes nowhere, and the strings to pull on it. */
export interface FakePage {
  readonly page: ConnectPage
  readonly log: PageLog
  readonly popup: { closed: boolean; readonly visited: string[] } & ConnectPopup
  /** Tells the page something, as another window would. */
  tell(message: Partial<ConnectMessage>): void
  /** Lets its timers run once. */
  tick(): void
  /** How many listeners and timers it has. */
  busy(): number
  /** Once it listens and looks for an answer. */
  readonly waiting: Promise<void>
}

/** Makes a page of the shop, called with this query. */
export function fakePage(
  query = '',
  options: { hasOpener?: boolean; blocksPopups?: boolean } = {},
): FakePage {
  const log: PageLog = { assigned: [], replaced: [], opened: [], posted: [] }
  const listeners = new Set<(message: ConnectMessage) => void>()
  const timers = new Map<number, () => void>()
  const visited: string[] = []
  let startedWaiting = (): void => {}
  const waiting = new Promise<void>((resolve) => {
    startedWaiting = resolve
  })
  const popup = {
    closed: false,
    visited,
    location: { replace: (url: string) => void visited.push(url) },
    close: () => {
      popup.closed = true
    },
  }
  const opener = {
    postMessage: (message: unknown, origin: string) => void log.posted.push([message, origin]),
  }
  const page: ConnectPage = {
    location: {
      origin: 'https://shop.example',
      search: query,
      assign: (url) => void log.assigned.push(url),
    },
    history: { replaceState: (_state, _unused, url) => void log.replaced.push(url) },
    opener: options.hasOpener ? opener : null,
    open: (url) => {
      log.opened.push(url)
      return options.blocksPopups ? null : popup
    },
    addEventListener: (_type, listener) => {
      listeners.add(listener)
      startedWaiting()
    },
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    setInterval: (run) => {
      timers.set(timers.size + 1, run)
      return timers.size
    },
    clearInterval: (id) => void timers.delete(id),
  }
  return {
    page,
    log,
    popup,
    tell: (message) => {
      for (const listener of listeners) {
        listener({ origin: 'https://shop.example', source: popup, data: undefined, ...message })
      }
    },
    tick: () => {
      for (const run of timers.values()) run()
    },
    busy: () => listeners.size + timers.size,
    waiting,
  }
}

/** A tab's storage. */
export function fakeStorage(): ConnectStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  }
}

/** The settings of a shop: its chance always gives {@link STATE}, then {@link VERIFIER}. */
export function settingsFor(
  page: ConnectPage,
  others: Partial<ConnectSettings<unknown>> = {},
): ConnectSettings<unknown> {
  const texts = [STATE, VERIFIER]
  return {
    environment: 'test',
    clientId: 'shop-1',
    redirectUri: 'https://shop.example/callback',
    scope: ['MERCHANT_PAYMENT'],
    server: async (grant) => grant,
    page,
    storage: fakeStorage(),
    randomText: () => texts.shift() ?? '',
    now: () => 0,
    ...others,
  }
}

/** The code of the error a call threw; undefined where it threw none. */
export async function codeOf(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return Reflect.get(Object(error), 'code')
  }
  return undefined
}

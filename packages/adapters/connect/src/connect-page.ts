import { type AuthorizationSettings, refuse } from './authorization-settings.ts'

/** A window that was opened; `Window` fits. */
export interface ConnectPopup {
  readonly closed: boolean
  readonly location: { replace(url: string): void }
  close(): void
}

/** What one window tells another; `MessageEvent` fits. */
export interface ConnectMessage {
  readonly origin: string
  readonly source: unknown
  readonly data: unknown
}

/** What the flows use of a page. `window` fits; a test hands in its own. */
export interface ConnectPage {
  readonly location: { readonly origin: string; readonly search: string; assign(url: string): void }
  readonly history: { replaceState(state: unknown, unused: string, url: string): void }
  readonly opener: { postMessage(message: unknown, targetOrigin: string): void } | null
  open(url: string, target: string, features: string): ConnectPopup | null
  addEventListener(type: 'message', listener: (message: ConnectMessage) => void): void
  removeEventListener(type: 'message', listener: (message: ConnectMessage) => void): void
  setInterval(run: () => void, milliseconds: number): number
  clearInterval(id: number): void
}

/**
 * The page a flow runs on. It must be of the origin the user comes back to, for `state` and verifier stay there; so it is
 * https, or on this machine, and has WebCrypto.
 *
 * @throws ConnectError `INVALID_SETTINGS`
 */
export function pageOf({
  page = window,
  redirectUri,
}: AuthorizationSettings & { readonly page?: ConnectPage }): ConnectPage {
  if (new URL(redirectUri).origin !== page.location.origin) refuse('redirectUri is of another origin')
  return page
}

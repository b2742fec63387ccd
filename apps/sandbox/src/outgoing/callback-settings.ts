import { settingsError } from '../settings-error.ts'
import type { WebhookForm } from '../webhooks/sign-event.ts'
import type { ReceiveOutgoing } from './send-outside.ts'

/** How the sandbox sends to addresses that callers gave it. */
export interface CallbackOptions {
  /** Each `host:port` that may be sent to besides this machine, as it stands in the address. @default none */
  readonly allow?: readonly string[]
  /** Gets everything that would be sent, at whatever address, so that no socket is needed. @default the network */
  readonly receive?: ReceiveOutgoing
  /** Where the hash of a webhook stands. @default 'body' */
  readonly form?: WebhookForm
}

/** The options with everything decided. */
export interface CallbackSettings {
  readonly allow: readonly string[]
  readonly receive: ReceiveOutgoing | undefined
  readonly form: WebhookForm
}

const HOST_AND_PORT = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/

/**
 * Checks the options.
 *
 * @throws PagaError `INVALID_SETTINGS` for what is no `host:port`, and for a form nobody knows.
 */
export function callbackSettingsOf({
  allow = [],
  receive,
  form = 'body',
}: CallbackOptions = {}): CallbackSettings {
  const lower = allow.map((entry) => entry.toLowerCase())
  if (!lower.every((entry) => HOST_AND_PORT.test(entry))) {
    const hint = 'Write each one as host:port, such as hooks.example.com:443.'
    throw settingsError('callbacks.allow', 'An entry of callbacks.allow is no host and port.', hint)
  }
  if (form !== 'body' && form !== 'header') {
    throw settingsError('callbacks.form', 'The form is not known.', 'It is body or header.')
  }
  return { allow: lower, receive, form }
}

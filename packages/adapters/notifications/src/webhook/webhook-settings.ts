import type { Secret, SecretInput } from '@pagakit/contract'
import { PagaError } from '@pagakit/contract'
import { checkedSecret } from '@pagakit/signing'
import type { DedupeStore } from '../dedupe/dedupe-store.ts'
import {
  type BasicCredentials,
  type CheckedCredentials,
  checkedCredentials,
} from '../http/basic-credentials.ts'
import type { BodyLimits } from '../http/read-body.ts'
import type { CollectEvent } from './collect-event.ts'
import type { Confirm } from './confirm.ts'
import type { DeliveryReport } from './delivery-report.ts'
import type { ZeroText } from './verify-message.ts'

/** How a zero `outstandingBalance` may stand among the hashed texts; no source says which it is. */
export type ZeroBalance = 'omitted' | '0.00' | '.00'

/** Everything a receiver of Collect webhooks can be told. */
export interface CollectWebhookOptions<Transaction> extends BodyLimits {
  /** The hash key of your Collect account; several while one replaces the other. Each is a text, or a function asked anew for every message. */
  readonly hashKey: SecretInput | readonly SecretInput[]
  /** Remembers what was handled, in one transaction with your work. */
  readonly dedupe: DedupeStore<Transaction>
  /** Asks Paga whether money really came in, before your handler is told so. {@link creditWithoutConfirming} asks nobody. */
  readonly confirm: Confirm
  /**
   * Your work, once for each event. `transaction` is the one of the store: what is written through it is committed
   * together with the memory of the event; a promise is awaited. If it throws, nothing is kept and Paga delivers the event again.
   */
  readonly onEvent: (event: CollectEvent, transaction: Transaction) => unknown
  /** Told what became of every delivery, refused ones included. What it throws, or rejects with, is dropped. */
  readonly onDelivery?: (report: DeliveryReport) => void
  /** What Paga must send by HTTP Basic authentication besides, where you had that set up. @default nothing */
  readonly basic?: BasicCredentials
  /** @default 'omitted' */
  readonly zeroBalance?: ZeroBalance | readonly ZeroBalance[]
  /** The one list of the header form that is taken, where you know what Paga sends you. @default any that begins with what must be hashed */
  readonly headerParameters?: readonly string[]
}

/** What it takes to believe a message, checked. */
export interface VerifySettings {
  readonly limits: BodyLimits
  readonly hashKeys: readonly Secret[]
  readonly basic: CheckedCredentials | undefined
  readonly zeroTexts: readonly ZeroText[]
  readonly headerParameters: readonly string[] | undefined
}

/** The options with everything checked. */
export interface WebhookSettings<Transaction>
  extends VerifySettings,
    Pick<CollectWebhookOptions<Transaction>, 'dedupe' | 'confirm' | 'onEvent'> {}

const zeroTexts: Readonly<Record<ZeroBalance, ZeroText>> = { omitted: '', '0.00': '0.00', '.00': '.00' }

/**
 * Checks the options.
 *
 * @throws PagaError `INVALID_SETTINGS`, naming the setting and never showing it.
 */
export function webhookSettings<Transaction>(
  options: CollectWebhookOptions<Transaction>,
): WebhookSettings<Transaction> {
  const { hashKey, basic, zeroBalance = 'omitted', dedupe, confirm, onEvent, headerParameters } = options
  const keys = isList(hashKey) ? hashKey : [hashKey]
  if (keys.length === 0) throw missing('hashKey', 'Give the hash key of your Collect account.')
  if (typeof confirm !== 'function') {
    throw missing('confirm', 'Give a function that asks /status, or creditWithoutConfirming.')
  }
  return {
    limits: options,
    hashKeys: keys.map((key) => checkedSecret(key, 'hashKey', 'hash', 'collectWebhook')),
    basic: basic === undefined ? undefined : checkedCredentials(basic, 'collectWebhook', 'basic.'),
    zeroTexts: [zeroBalance].flat().map((zero) => zeroTexts[zero]),
    dedupe,
    confirm,
    onEvent,
    headerParameters,
  }
}

function missing(setting: string, hint: string): PagaError {
  return new PagaError({
    code: 'INVALID_SETTINGS',
    message: `The setting ${setting} is missing.`,
    outcome: 'not-sent',
    retry: 'same-reference',
    hint,
    operation: 'collectWebhook',
    params: { setting, reason: 'missing' },
  })
}

function isList(value: SecretInput | readonly SecretInput[]): value is readonly SecretInput[] {
  return Array.isArray(value)
}

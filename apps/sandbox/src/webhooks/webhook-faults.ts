import { type Delivery, newDelivery } from './delivery.ts'

/** The name of a way in which webhooks misbehave. */
export type WebhookFaultKind = 'lose-webhook' | 'late-webhook' | 'double-webhook' | 'reorder-webhook'

/** How long a late webhook takes by the clock of the sandbox, in milliseconds. */
const lateness = 600_000

/** Every way in which webhooks misbehave on request. */
export const webhookFaults: Readonly<
  Record<
    WebhookFaultKind,
    { readonly summary: string; readonly apply: (delivery: Delivery, now: number) => Delivery }
  >
> = {
  'lose-webhook': {
    summary: 'The webhook is never sent.',
    apply: (delivery) => ({ ...delivery, state: 'lost', copies: 0 }),
  },
  'late-webhook': {
    summary: 'The webhook is sent ten minutes late, by the clock of the sandbox.',
    apply: (_, now) => newDelivery(now + lateness),
  },
  'double-webhook': {
    summary: 'The webhook is delivered twice.',
    apply: (delivery) => ({ ...delivery, copies: 2 }),
  },
  'reorder-webhook': {
    summary: 'The webhook is held back until a later one has gone to the same address.',
    apply: ({ state, attempts, copies, retries }) => ({ state, attempts, copies, retries }),
  },
}

/** True for the name of a fault of webhooks. */
export function isWebhookFault(kind: string): kind is WebhookFaultKind {
  return Object.hasOwn(webhookFaults, kind)
}

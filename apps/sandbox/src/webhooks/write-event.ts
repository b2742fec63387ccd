import type { PagaEvent } from '../events/paga-event.ts'
import type { OutgoingMessage } from '../outgoing/post.ts'
import type { Integrations } from '../reverse/integrations.ts'
import { reverseMessage } from '../reverse/reverse-message.ts'
import { signEvent, type WebhookForm } from './sign-event.ts'

/** What an event is proven with. */
export interface EventSecrets {
  readonly form: WebhookForm
  /** The hash key the webhooks of an organisation are signed with. */
  readonly hashKeyOf: (organisation: string) => string
  readonly integrations: Integrations
}

/** Writes an event as Paga posts it, or says why it can be proven no more. */
export async function writeEvent(
  event: PagaEvent,
  { form, hashKeyOf, integrations }: EventSecrets,
): Promise<OutgoingMessage | { readonly problem: string }> {
  const { notification, organisation, body } = event
  if (notification !== 'submitTransaction')
    return signEvent(event, notification, hashKeyOf(organisation), form)
  const server = integrations.get(organisation)
  return server === undefined ? forgotten : reverseMessage(notification, body, server)
}

/** Passwords are not kept across a restart. */
const forgotten = {
  problem: "The password of the merchant's server is not known any more; register it again.",
}

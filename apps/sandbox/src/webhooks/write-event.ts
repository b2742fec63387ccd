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

/** Writes an event as Paga posts it; undefined where it can be proven no more. */
export async function writeEvent(
  event: PagaEvent,
  { form, hashKeyOf, integrations }: EventSecrets,
): Promise<OutgoingMessage | undefined> {
  const { notification, organisation, body } = event
  if (notification !== 'submitTransaction')
    return signEvent(event, notification, hashKeyOf(organisation), form)
  const server = integrations.get(organisation)
  return server === undefined ? undefined : reverseMessage(notification, body, server)
}

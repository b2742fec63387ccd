import { type SubOrganisation, subOrganisationRecord } from '../../exchange/sub-organisation.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import type { Message } from '../../outbox/outbox.ts'

/** How an organisation signs that has no name in the sandbox. */
const unnamed = 'A Paga business'

/** How an organisation signs. */
export function organisationNameOf(organisation: string, world: Pick<World, 'record'>): string {
  return world.record(subOrganisationRecord, organisation)?.name ?? unnamed
}

/** Tells whoever speaks for an organisation that it was opened. Its secrets stand in the answer only. */
export function onboardingMessage({ name, integration }: SubOrganisation, email: string): Message {
  const to = integration.type === 'EMAIL_NOTIFICATION' ? integration.financeAdminEmail : email
  return { channel: 'email', to, about: 'welcome', text: `${name} was opened on Paga.` }
}

/** Tells an organisation that wants mails of a payment it got; nothing to any other. */
export function paymentNotice(
  organisation: string,
  amount: Kobo,
  world: Pick<World, 'record'>,
): readonly Message[] {
  const integration = world.record(subOrganisationRecord, organisation)?.integration
  if (integration?.type !== 'EMAIL_NOTIFICATION') return []
  const text = `You received NGN ${nairaText(amount)}.`
  return [{ channel: 'email', to: integration.financeAdminEmail, about: 'receipt', text }]
}

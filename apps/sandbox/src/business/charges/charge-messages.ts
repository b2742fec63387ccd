import type { World } from '../../exchange/world.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import type { Message } from '../../outbox/outbox.ts'
import { organisationNameOf, paymentNotice } from '../rules/organisation-messages.ts'

/** A charge as a customer is told of it. */
export interface ToldCharge {
  /** Who charges. */
  readonly organisation: string
  readonly phone: string
  readonly kobo: Kobo
}

/** Asks a customer to agree, or gives the code to agree with. */
export function chargeRequest(
  charge: ToldCharge,
  purpose: string,
  code: string | undefined,
  world: Pick<World, 'record'>,
): Message {
  const what = `${wordsOf(charge, world)} (${purpose})`
  const to = { channel: 'sms', to: charge.phone } as const
  if (code === undefined) return { ...to, about: 'request', text: `Do you agree to pay ${what}?` }
  return { ...to, about: 'one-time-code', text: `Your code for paying ${what} is ${code}.` }
}

/** Tells a customer that they paid, and the organisation if it wants that. */
export function chargeReceipts(charge: ToldCharge, world: Pick<World, 'record'>): readonly Message[] {
  const text = `You paid ${wordsOf(charge, world)}.`
  return [
    { channel: 'sms', to: charge.phone, about: 'receipt', text },
    ...paymentNotice(charge.organisation, charge.kobo, world),
  ]
}

function wordsOf({ organisation, kobo }: ToldCharge, world: Pick<World, 'record'>): string {
  return `NGN ${nairaText(kobo)} to ${organisationNameOf(organisation, world)}`
}

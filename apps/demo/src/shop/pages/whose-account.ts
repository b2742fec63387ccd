import { html } from 'hono/html'
import type { ConnectedCustomer } from '../connections/connections.ts'
import type { Markup } from './page.ts'

/** Names a connected account as far as Paga has told whose it is. */
export function whoseAccount({ name, phone }: ConnectedCustomer): Markup {
  return name === '' && phone === ''
    ? html`the Paga account you connected`
    : html`the Paga account of <bdi>${name}</bdi>, <bdi>${phone}</bdi>`
}

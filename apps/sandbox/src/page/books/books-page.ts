import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { Kobo } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { type Column, listing, type Row } from '../listing.ts'
import { pagePaths } from '../page-paths.ts'
import { accountWords } from './account-words.ts'
import { balancePlot } from './balance-plot.ts'
import { balancePoints } from './balance-points.ts'
import { allTime, mostMovements } from './latest-movements.ts'
import { nairaShown } from './naira-shown.ts'

/** How many accounts are shown: the first by id, the organisation before all. */
const mostAccounts = 300

const columns: readonly Column[] = [
  { name: 'Account', place: 'lead' },
  { name: 'What it is', place: 'wide' },
  { name: 'Holds', place: 'side', look: 'number' },
]

/** Who has what, and that it adds up. */
export function booksPage(ledger: Ledger, now: number): Markup {
  const balances = [...ledger.balances()].toSorted(([one], [other]) => rank(one) - rank(other))
  const movements = ledger.movements(accountId.organisation, allTime, mostMovements)
  const points = balancePoints(movements, ledger.balance(accountId.organisation))
  const note =
    balances.length > mostAccounts ? `The first ${mostAccounts} of ${balances.length} accounts.` : undefined
  return html`<h1>Books</h1>
<div id="books" data-live="New accounts">
<section class="card" aria-label="Your organisation over time">
<div class="heading"><h2>Your organisation</h2>${sumPill(ledger.sum())}</div>
${balancePlot(points, now)}
</section>
${listing({ label: 'Accounts', columns, rows: balances.slice(0, mostAccounts).map(rowOf), note })}
</div>
`
}

function rank(account: string): number {
  return account === accountId.organisation ? 0 : 1
}

function rowOf([account, kobo]: readonly [string, Kobo]): Row {
  const link = html`<a id="open-${account}" href="${pagePaths.account(account)}">${account}</a>`
  return { id: `account-${account}`, cells: [link, accountWords(account), nairaShown(kobo)] }
}

/** Whether all entries add up to zero, as they must. */
function sumPill(sum: Kobo): Markup {
  return sum === 0n
    ? html`<span class="pill good">All entries add up to ${nairaShown(sum)}</span>`
    : html`<span class="pill bad">The books are broken: all entries add up to ${nairaShown(sum)}</span>`
}

import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { Movement } from '../../ledger/booked-operation.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { pagePaths } from '../page-paths.ts'
import { accountWords } from './account-words.ts'
import { balancePlot } from './balance-plot.ts'
import { type BalancePoint, balancePoints } from './balance-points.ts'
import { allTime, mostMovements } from './latest-movements.ts'
import { nairaShown } from './naira-shown.ts'

/** One account: what it held over time, and the movements that led to it, the latest first. */
export function accountPage(account: string, ledger: Ledger, now: number): Markup {
  const balance = ledger.balance(account)
  const movements = ledger.movements(account, allTime, mostMovements)
  const points = balancePoints(movements, balance)
  return html`<p><a href="${pagePaths.books}">All accounts</a></p>
<div id="account" data-live="New movements">
<h1>${account} <span class="pill">${nairaShown(balance)}</span></h1>
<p>${accountWords(account)}</p>
<section class="card" aria-label="Balance over time">${balancePlot(points, now)}</section>
<section class="card listing stacking" aria-label="Movements, the latest first">
<table role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Time (UTC)</th><th role="columnheader" scope="col">Operation</th><th role="columnheader" scope="col">Reference</th><th role="columnheader" scope="col" class="number">Moved</th><th role="columnheader" scope="col" class="number">Then held</th></tr></thead>
<tbody role="rowgroup">
${movements.map((movement, index) => row(movement, points[index])).toReversed()}
</tbody>
</table>
${movements.length < mostMovements ? '' : html`<p class="aside">The latest ${mostMovements} movements.</p>`}
</section>
</div>
`
}

function row({ number, name, reference, time, kobo }: Movement, point: BalancePoint | undefined): Markup {
  const shown = new Date(time).toISOString()
  return html`<tr role="row" id="movement-${number}" data-item>
<td role="cell" class="foot"><time datetime="${shown}">${shown.slice(0, 19).replace('T', ' ')}</time></td>
<td role="cell" class="lead">${name}</td>
<td role="cell" class="wide reference">${reference}</td>
<td role="cell" class="side number ${kobo < 0n ? 'out' : 'in'}">${kobo < 0n ? '' : '+'}${nairaShown(kobo)}</td>
<td role="cell" class="foot number">${point === undefined ? '' : nairaShown(point.kobo)}</td>
</tr>
`
}

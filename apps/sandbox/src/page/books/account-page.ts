import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { Movement } from '../../ledger/booked-operation.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { type Column, listing, type Row } from '../listing.ts'
import { pagePaths } from '../page-paths.ts'
import { timeShown } from '../time-shown.ts'
import { accountWords } from './account-words.ts'
import { balancePlot } from './balance-plot.ts'
import { type BalancePoint, balancePoints } from './balance-points.ts'
import { allTime, mostMovements } from './latest-movements.ts'
import { nairaShown } from './naira-shown.ts'

const columns: readonly Column[] = [
  { name: 'Time (UTC)', place: 'foot' },
  { name: 'Operation', place: 'lead' },
  { name: 'Reference', place: 'wide', look: 'reference' },
  { name: 'Moved', place: 'side', look: 'number' },
  { name: 'Then held', place: 'foot', look: 'number', isNamed: true },
]

/** One account: what it held over time, and the movements that led to it, the latest first. */
export function accountPage(account: string, ledger: Ledger, now: number): Markup {
  const balance = ledger.balance(account)
  const movements = ledger.movements(account, allTime, mostMovements)
  const points = balancePoints(movements, balance)
  const rows = movements.map((movement, index) => rowOf(movement, points[index])).toReversed()
  const note = movements.length < mostMovements ? undefined : `The latest ${mostMovements} movements.`
  return html`<p><a href="${pagePaths.books}">All accounts</a></p>
<div id="account" data-live="New movements">
<h1>${account} <span class="pill">${nairaShown(balance)}</span></h1>
<p>${accountWords(account)}</p>
<section class="card" aria-label="Balance over time">${balancePlot(points, now)}</section>
${listing({ label: 'Movements, the latest first', columns, rows, note })}
</div>
`
}

function rowOf({ number, name, reference, time, kobo }: Movement, point: BalancePoint | undefined): Row {
  const moved = kobo < 0n ? nairaShown(kobo) : html`<span class="in">+${nairaShown(kobo)}</span>`
  const held = point === undefined ? '' : nairaShown(point.kobo)
  return { id: `movement-${number}`, cells: [timeShown(time), name, reference, moved, held] }
}

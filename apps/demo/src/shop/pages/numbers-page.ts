import { html } from 'hono/html'
import { naira } from '../../naira.ts'
import { listedShown } from '../listed-kobo.ts'
import type { Difference } from '../numbers/compare.ts'
import type { Figure } from '../numbers/thing.ts'
import type { PagasNumbers, TodaysNumbers } from '../numbers/todays-numbers.ts'
import type { MadeCall } from '../store/records.ts'
import { dayPlot } from './day-plot.ts'
import { type Markup, page } from './page.ts'
import { tryAgain } from './try-again.ts'

const figures: readonly (readonly [figure: Figure, name: string])[] = [
  ['paid', 'Paid by customers'],
  ['paid out', 'Paid out'],
  ['refunded', 'Refunded'],
]

/** The day in numbers: what the shop has, what Paga has, and whether that is the same. */
export function numbersPage(numbers: TodaysNumbers, calls: readonly MadeCall[]): Promise<Response> {
  const { day, requested, sums, fees, withoutFee, paga } = numbers
  const main = html`<p>${day.name}, in the time of Lagos. <a href="/numbers">Look again</a></p>
${verdict(paga)}
<div class="wide" role="region" aria-label="Figures of the day" tabindex="0"><table>
<caption>What is counted from the books of the shop, and what Paga says</caption>
<thead><tr><th scope="col">Today</th><th scope="col">Shop</th><th scope="col">Paga</th></tr></thead>
<tbody>
<tr><th scope="row">Requested</th><td>${naira(requested)}</td><td></td></tr>
${figures.map(
  ([
    figure,
    name,
  ]) => html`<tr><th scope="row">${name}</th><td>${naira(sums[figure])}</td><td>${theirs(figure, sums[figure], paga)}</td></tr>
`,
)}<tr><th scope="row">Fees of Paga</th><td>${naira(fees)}</td><td></td></tr>
<tr><th scope="row">Balance of the account</th><td></td><td><bdi>${paga.kind === 'known' ? listedShown(paga.balance) : 'not known'}</bdi></td></tr>
</tbody></table></div>
${withoutFee === 0 ? '' : html`<p class="quiet">Of ${withoutFee} of the payments Paga has not told its fee: only a webhook names it.</p>`}
<h2>Over the day</h2>
${dayPlot(numbers)}`
  return page({ title: "Today's numbers", main, calls })
}

function theirs(figure: Figure, ours: bigint, paga: PagasNumbers): Markup | string {
  if (paga.kind === 'unknown') return 'not known'
  const amount = paga.theirs[figure]
  return amount === ours ? naira(amount) : html`<strong class="bad">${naira(amount)}, differs</strong>`
}

/** The line that says whether the books agree, and where they do not. */
function verdict(paga: PagasNumbers): Markup {
  if (paga.kind === 'unknown')
    return tryAgain('/numbers', 'What Paga has cannot be read now, so nothing is compared.', paga.why)
  const { differences } = paga
  if (differences.length === 0)
    return html`<p role="status"><span class="state good">Shop and Paga agree</span> about everything done today.</p>`
  return html`<p role="status"><span class="state bad">Shop and Paga differ</span> about ${differences.length === 1 ? 'this' : `these ${differences.length}`}. What is
not final is asked about until it is.</p>
<ul class="entries">
${differences.map(difference)}</ul>`
}

function difference({ thing, theirs: listed }: Difference): Markup {
  return html`<li><a href="${thing.href}"><bdi>${thing.name}</bdi></a>: the shop has ${said(thing.ours)}, Paga lists ${said(listed)}</li>
`
}

function said(kobo: bigint): string {
  return kobo === 0n ? 'nothing' : naira(kobo)
}

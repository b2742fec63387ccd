import { html } from 'hono/html'
import { naira } from '../../naira.ts'
import type { Hour } from '../numbers/by-hour.ts'
import type { TodaysNumbers } from '../numbers/todays-numbers.ts'
import type { Markup } from './page.ts'

// In units of the picture: small, so that its words can be read where it is shrunk to a phone.
const width = 360
const top = 18
const tall = 132
const bottom = top + tall
const slot = width / 24

/** Draws a day hour by hour, what came in above a line and what went out below it, and says the same in words and a table. */
export function dayPlot({ day, sums, hours }: TodaysNumbers): Markup {
  const ups = hours.map((hour) => hour.sums.paid)
  const downs = hours.map((hour) => outOf(hour))
  const [up, down] = [largest(ups), largest(downs)]
  if (up + down === 0n) return html`<p class="quiet">A plot appears with the first payment of the day.</p>`
  const heightOf = (kobo: bigint): number => Number((kobo * BigInt(tall * 10)) / (up + down)) / 10
  const line = top + heightOf(up)
  return html`<figure>
<svg viewBox="0 0 ${width} 184" role="img" aria-labelledby="plot-title plot-story">
<title id="plot-title">Payments of ${day.name}, hour by hour</title>
<desc id="plot-story">Above the line what was paid, ${naira(sums.paid)} in all. Below it what was paid out, ${naira(sums['paid out'])}, and hatched what was refunded, ${naira(sums.refunded)}.</desc>
<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="refunded" width="2" height="4"/></pattern>
${hours.map((hour) => bars(hour, line, heightOf))}
<path class="axis" d="M0 ${line}H${width}"/>
<text x="0" y="12">${naira(up)}</text>
<text x="0" y="${bottom + 12}">${down === 0n ? '' : naira(down)}</text>
${[0, 6, 12, 18].map((hour) => html`<text x="${hour * slot}" y="180">${clockOf(hour)}</text>`)}
<text x="${width}" y="180" text-anchor="end">24:00</text>
</svg>
<ul class="legend" aria-hidden="true">
<li class="paid">Paid</li><li class="paid-out">Paid out</li><li class="refunded">Refunded</li>
</ul>
</figure>
${table(hours)}`
}

/** One hour: what was paid upwards, what was paid out and then what was refunded downwards. */
function bars({ hour, sums }: Hour, line: number, heightOf: (kobo: bigint) => number): Markup {
  const x = hour * slot + 2
  const out = heightOf(sums['paid out'])
  return html`${bar(x, line - heightOf(sums.paid), heightOf(sums.paid), html` class="paid"`)}
${bar(x, line, out, html` class="paid-out"`)}
${bar(x, line + out, heightOf(sums.refunded), html` class="outline" fill="url(#hatch)"`)}
`
}

function bar(x: number, y: number, height: number, look: Markup): Markup | '' {
  if (height === 0) return ''
  return html`<rect x="${x}" y="${y.toFixed(1)}" width="${slot - 4}" height="${height}"${look}/>`
}

function table(hours: readonly Hour[]): Markup {
  return html`<div class="wide" role="region" aria-label="The same in numbers" tabindex="0"><table>
<caption>The same in numbers; in the other hours there was nothing</caption>
<thead><tr><th scope="col">From</th><th scope="col">Paid</th><th scope="col">Paid out</th><th scope="col">Refunded</th></tr></thead>
<tbody>
${hours.map(
  ({
    hour,
    sums,
  }) => html`<tr><th scope="row">${clockOf(hour)}</th><td>${naira(sums.paid)}</td><td>${naira(sums['paid out'])}</td><td>${naira(sums.refunded)}</td></tr>
`,
)}</tbody></table></div>`
}

function outOf({ sums }: Hour): bigint {
  return sums['paid out'] + sums.refunded
}

function largest(amounts: readonly bigint[]): bigint {
  return amounts.toSorted((one, other) => Number(one - other)).at(-1) ?? 0n
}

function clockOf(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

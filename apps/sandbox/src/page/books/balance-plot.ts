import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import { timeText } from '../time-shown.ts'
import type { BalancePoint } from './balance-points.ts'
import { nairaShown } from './naira-shown.ts'

/** The size of the plot, in units of the picture, which is stretched to the page; the line keeps clear of its edges. */
const width = 720
const height = 200
const edge = 4

/** Draws what an account held over time, in steps, and says the same in words. Needs two points to draw. */
export function balancePlot(points: readonly BalancePoint[], now: number): Markup {
  const first = points.at(0)
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) {
    return html`<p class="aside">A plot appears with the second movement.</p>`
  }
  const byHeight = points.map(({ kobo }) => kobo).toSorted((one, other) => Number(one - other))
  const lowest = byHeight.at(0) ?? first.kobo
  const highest = byHeight.at(-1) ?? first.kobo
  const story = `From ${nairaShown(first.kobo)} to ${nairaShown(last.kobo)} in ${points.length} movements, between ${nairaShown(lowest)} and ${nairaShown(highest)}.`
  const [line, area] = paths(points, { lowest, highest, now })
  return html`<figure>
<p class="labels" aria-hidden="true"><span>${nairaShown(highest)}</span></p>
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="Balance over time. ${story}">
<path class="plot-area" d="${area}"/>
<path class="plot-line" d="${line}"/>
</svg>
<p class="labels" aria-hidden="true"><span>${nairaShown(lowest)}</span><span>${timeText(first.time)} to ${timeText(now)} UTC</span></p>
<figcaption>${story}</figcaption>
</figure>`
}

interface Range {
  readonly lowest: bigint
  readonly highest: bigint
  readonly now: number
}

/** The line and the area below it. Movements at one moment stand one after the other, so that each is seen. */
function paths(points: readonly BalancePoint[], { lowest, highest, now }: Range): readonly [string, string] {
  const start = points[0]?.time ?? now
  const span = now - start
  const x = (time: number, index: number): number => {
    const share = span > 0 ? (time - start) / span : index / points.length
    return share * width
  }
  const y = (kobo: bigint): number => {
    const share = highest === lowest ? 0.5 : Number(kobo - lowest) / Number(highest - lowest)
    return edge + (1 - share) * (height - 2 * edge)
  }
  const steps = points.map(({ time, kobo }, index) => {
    const place = x(time, index).toFixed(1)
    return index === 0 ? `M${place} ${y(kobo).toFixed(1)}` : `H${place}V${y(kobo).toFixed(1)}`
  })
  const line = `${steps.join('')}H${width}`
  return [line, `${line}V${height}H0Z`]
}

import { html } from 'hono/html'
import type { MovableClock } from '../../clock/movable-clock.ts'
import type { Markup } from '../../html/markup.ts'
import { pagePaths } from '../page-paths.ts'
import { timeShown } from '../time-shown.ts'
import { durationText } from './duration-text.ts'

/** The steps that are one press away, in milliseconds. */
const steps = [
  ['1 minute', 60_000],
  ['1 hour', 3_600_000],
  ['1 day', 86_400_000],
] as const

/** The units an amount of time can be given in, in milliseconds. */
export const timeUnits = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const

/** The time of the sandbox, and ways to move it. */
export function clockSection(
  { now, ahead }: Pick<MovableClock, 'now' | 'ahead'>,
  formToken: string,
  typed: URLSearchParams,
): Markup {
  return html`<section class="card" aria-labelledby="clock">
<h2 id="clock">Clock</h2>
<p id="time" data-live="Time">In the sandbox it is <strong>${timeShown(now())}</strong> UTC. <span class="aside">${ahead === 0 ? 'The clock was not moved.' : `The clock was moved ahead by ${durationText(ahead)}.`}</span></p>
<form method="post" action="${pagePaths.moveClock}">
<input type="hidden" name="form" value="${formToken}">
<p class="buttons">${steps.map(([words, milliseconds]) => html`<button name="milliseconds" value="${milliseconds}">+ ${words}</button> `)}</p>
</form>
<form method="post" action="${pagePaths.moveClock}" class="line">
<input type="hidden" name="form" value="${formToken}">
<div><label for="amount">Move it by</label><input id="amount" name="amount" inputmode="decimal" autocomplete="off" value="${typed.get('amount') ?? ''}" required></div>
<div><label for="unit">Unit</label><select id="unit" name="unit">${Object.keys(timeUnits).map((unit) => html`<option ${unit === typed.get('unit') ? 'selected' : ''}>${unit}</option>`)}</select></div>
<button>Move the clock</button>
</form>
<p class="aside">What becomes due by it happens: payment requests expire, pending payments are done, webhooks are sent again.</p>
</section>
`
}

import { html } from 'hono/html'
import type { Engine } from '../../exchange/engine.ts'
import type { Markup } from '../../html/markup.ts'
import { askedTwice } from '../asked-twice.ts'
import { pagePaths } from '../page-paths.ts'
import type { TakenForm } from '../taken-form.ts'
import { clockSection } from './clock-section.ts'
import { snapshotSection } from './snapshot-section.ts'

/** The clock, the snapshots and the way to begin anew. */
export function controlsPage(
  { clock, snapshots }: Pick<Engine, 'clock' | 'snapshots'>,
  { formToken, said, typed }: TakenForm,
): Markup {
  return html`<h1>Controls</h1>
${said}
${clockSection(clock, formToken, typed)}
${snapshotSection(snapshots.snapshots.list(), formToken, typed)}
<section class="card" aria-labelledby="reset">
<h2 id="reset">Begin anew</h2>
<p>Every account goes back to its opening balance, the clock to the time of this machine. Requests, messages, webhooks, faults and grants are forgotten. Snapshots, settings and credentials stay.</p>
${askedTwice({
  id: 'ask-reset',
  words: 'Reset the sandbox',
  warning: 'What is in no snapshot is lost.',
  yes: 'Yes, begin anew',
  action: pagePaths.reset,
  fields: { form: formToken },
})}</section>
`
}

import { html } from 'hono/html'
import type { Engine } from '../../exchange/engine.ts'
import type { Markup } from '../../html/markup.ts'
import { pagePaths } from '../page-paths.ts'
import { clockSection } from './clock-section.ts'
import { snapshotSection } from './snapshot-section.ts'

/** What a button of this page did, as its address says afterwards. */
const deeds = {
  moved: 'The clock was moved, and what became due by it has happened.',
  taken: 'The snapshot was taken.',
  restored: 'Everything is as it was when the snapshot was taken.',
  deleted: 'The snapshot was deleted.',
  reset: 'The sandbox has begun anew.',
} as const

/** Where it is seen that something was done. */
export function doneAt(deed: keyof typeof deeds): string {
  return `${pagePaths.controls}?${new URLSearchParams({ done: deed })}`
}

/** The clock, the snapshots and the way to begin anew. `done` is what was done last. */
export function controlsPage(
  { clock, snapshots }: Pick<Engine, 'clock' | 'snapshots'>,
  formToken: string,
  done: string | undefined,
): Markup {
  const [, deed] = Object.entries(deeds).find(([name]) => name === done) ?? []
  return html`<h1>Controls</h1>
${deed === undefined ? '' : html`<p role="status" class="done">${deed}</p>`}
${clockSection(clock, formToken)}
${snapshotSection(snapshots.snapshots.list(), formToken)}
<section class="card" aria-labelledby="reset">
<h2 id="reset">Begin anew</h2>
<p>Every account goes back to its opening balance, the clock to the time of this machine. Requests, messages, webhooks, faults and grants are forgotten. Snapshots, settings and credentials stay.</p>
<details>
<summary class="opens">Reset the sandbox</summary>
<p>What is in no snapshot is lost.</p>
<form method="post" action="${pagePaths.reset}"><input type="hidden" name="form" value="${formToken}"><button class="main">Yes, begin anew</button></form>
</details>
</section>
`
}

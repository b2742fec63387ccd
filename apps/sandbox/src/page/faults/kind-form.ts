import { html } from 'hono/html'
import { faultKinds, isAnswerFault, kindNames } from '../../faults/fault-kinds.ts'
import type { FaultKind } from '../../faults/fault-parameters.ts'
import type { Markup } from '../../html/markup.ts'
import { pagePaths } from '../page-paths.ts'

const groups = [
  ['What happens to requests and answers', kindNames.filter(isAnswerFault)],
  ['What happens to webhooks', kindNames.filter((kind) => !isAnswerFault(kind))],
] as const

/** What is kept while another kind is chosen. */
const kept = ['operation', 'referenceNumber', 'amount', 'chance', 'times'] as const

/** Chooses a kind of fault; what was already filled in of the next form comes along. */
export function kindForm(chosen: FaultKind | undefined, typed: (name: string) => string): Markup {
  const filled = kept.filter((name) => typed(name) !== '')
  return html`<form method="get" action="${pagePaths.addFault}">
<label for="kind">What goes wrong</label>
<select id="kind" name="kind">
${groups.map(([label, kinds]) => html`<optgroup label="${label}">${kinds.map((kind) => kindOption(kind, chosen))}</optgroup>`)}
</select>
${filled.map((name) => html`<input type="hidden" name="${name}" value="${typed(name)}">`)}
<p><button ${chosen === undefined ? html`class="main"` : ''}>${chosen === undefined ? 'Go on' : 'Change what goes wrong'}</button></p>
</form>
`
}

function kindOption(kind: FaultKind, chosen: FaultKind | undefined): Markup {
  const words = `${kind}: ${faultKinds[kind].summary}`
  return kind === chosen
    ? html`<option value="${kind}" selected>${words}</option>`
    : html`<option value="${kind}">${words}</option>`
}

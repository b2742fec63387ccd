import { html } from 'hono/html'
import { faultKinds } from '../../faults/fault-kinds.ts'
import type { FaultKind } from '../../faults/fault-parameters.ts'
import type { NamedTarget } from '../../faults/fault-targets.ts'
import { parametersOf } from '../../faults/read-fault-kind.ts'
import { befallenBy } from '../../faults/read-fault-rule.ts'
import type { Markup } from '../../html/markup.ts'
import { pagePaths } from '../page-paths.ts'
import { describedBy, type FieldName, fieldOf, labelOf, option, problemOf } from './fault-fields.ts'
import { kindForm } from './kind-form.ts'

/** What is wrong with a field, by its name. */
export interface FieldProblem {
  readonly field: string
  readonly text: string
}

/** What the form shows. */
export interface FaultForm {
  readonly kind: FaultKind
  /** What this kind can befall. */
  readonly targets: readonly NamedTarget[]
  readonly problem: FieldProblem | undefined
  /** What stands in a field. */
  readonly typed: (name: string) => string
}

/** Asks for a fault of one kind: for which requests, how often, and what the kind is told. */
export function addFaultPage(form: FaultForm, formToken: string): Markup {
  const { kind, problem, typed } = form
  const shown = fieldsOf(form)
  return html`<div class="card entry">
<h1>Add a fault</h1>
${problem === undefined ? '' : summary(problem, shown)}
${kindForm(kind, typed)}
<form method="post" action="${pagePaths.addFault}" aria-labelledby="chosen">
<h2 id="chosen">${kind}</h2>
<p>${faultKinds[kind].summary}</p>
<input type="hidden" name="form" value="${formToken}">
<input type="hidden" name="kind" value="${kind}">
${operationField(form)}
${shown.map((name) => fieldOf(name, stateOf(name, form)))}
<p><button class="main">Add the fault</button></p>
</form>
<p><a href="${pagePaths.faults}">All faults</a></p>
</div>
`
}

/** What the kind is told comes first; then which requests it is for. */
function fieldsOf({ kind, targets }: FaultForm): readonly FieldName[] {
  return [
    ...parametersOf(kind).parameters,
    ...(targets.some(({ hasReference }) => hasReference) ? (['referenceNumber'] as const) : []),
    ...(targets.some(({ hasAmount }) => hasAmount) ? (['amount'] as const) : []),
    'chance',
    'times',
  ]
}

function stateOf(name: FieldName, { kind, typed, problem }: FaultForm): Parameters<typeof fieldOf>[1] {
  const required: readonly string[] = parametersOf(kind).required
  return {
    value: typed(name),
    isRequired: required.includes(name),
    problem: problem?.field === name ? problem.text : undefined,
  }
}

function operationField({ kind, targets, typed, problem }: FaultForm): Markup {
  const wrong = problem?.field === 'operation' ? problem.text : undefined
  const names = [...new Set(targets.map(({ name }) => name))].toSorted()
  return html`<label for="operation">Operation</label>
<select id="operation" name="operation" ${describedBy('operation', wrong)}><option value="">any of them</option>${names.map((name) => option(name, typed('operation')))}</select>
${problemOf('operation', wrong)}
<p id="operation-hint" class="aside">It befalls ${befallenBy(kind)}.</p>
`
}

function summary({ field, text }: FieldProblem, shown: readonly FieldName[]): Markup {
  const known = shown.find((name) => name === field)
  const label = field === 'operation' ? 'Operation' : known && labelOf(known)
  const said = label === undefined ? text : html`See <a href="#${field}">${label}</a>.`
  return html`<p role="alert" class="problem">The fault is not added yet. ${said}</p>`
}

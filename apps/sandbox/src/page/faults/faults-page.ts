import { html } from 'hono/html'
import { faultKinds } from '../../faults/fault-kinds.ts'
import type { Fault } from '../../faults/fault-rule.ts'
import type { Faults } from '../../faults/faults.ts'
import { parametersOf } from '../../faults/read-fault-kind.ts'
import type { Markup } from '../../html/markup.ts'
import { type Column, listing, type Row } from '../listing.ts'
import { pagePaths } from '../page-paths.ts'
import { kindForm } from './kind-form.ts'

const columns: readonly Column[] = [
  { name: 'Fault', place: 'lead' },
  { name: 'Befalls', place: 'wide' },
  { name: 'So far', place: 'foot', look: 'number' },
  { name: 'Yet to come', place: 'foot', look: 'number' },
  { name: 'Remove', place: 'foot' },
]

/** The faults in force, with a way to end each and all, and the beginning of a new one. `said` is what was done last. */
export function faultsPage(faults: Pick<Faults, 'list' | 'seed'>, formToken: string, said: Markup): Markup {
  const rows = faults.list().map((fault) => rowOf(fault, formToken))
  const nothing = 'No fault is in force: everything works as it should.'
  return html`<h1>Faults</h1>
${said}
<div id="faults" data-live="New faults">
${listing({ label: 'Faults in force, the oldest first', columns, rows, nothing })}
${rows.length < 2 ? '' : html`<form method="post" action="${pagePaths.removeFaults}"><input type="hidden" name="form" value="${formToken}"><p><button id="remove-all">Remove all faults</button></p></form>`}
</div>
<section class="card entry" aria-labelledby="add">
<h2 id="add">Add a fault</h2>
${kindForm(undefined, () => '')}
<p class="aside">Chance and jitter are drawn from the seed ${faults.seed}: with the same seed and the same requests everything fails the same way again.</p>
</section>
`
}

function rowOf(fault: Fault, formToken: string): Row {
  const { id, kind, times, struck } = fault
  const cells = [
    html`<strong>${kind}</strong> <span class="aside">${id}. ${faultKinds[kind].summary}</span>`,
    befallsWords(fault).join(', '),
    html`${struck} <span class="aside">struck</span>`,
    html`${times} <span class="aside">left</span>`,
    html`<form method="post" action="${pagePaths.removeFault}"><input type="hidden" name="form" value="${formToken}"><input type="hidden" name="id" value="${id}"><button id="remove-${id}" class="small" aria-label="Remove ${kind} ${id}">Remove</button></form>`,
  ]
  return { id: `fault-${id}`, cells }
}

/** Which requests it is for, and what it is told. */
function befallsWords(fault: Fault): readonly string[] {
  const { operation = 'any operation', referenceNumber, amount, chance, kind } = fault
  const told = parametersOf(kind).parameters.map((name) => [name, Reflect.get(fault, name)] as const)
  const named = [['reference', referenceNumber], ['amount', amount], ['chance', chance], ...told] as const
  return [operation, ...named.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))]
}

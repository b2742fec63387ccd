import type { Engine } from '../../exchange/engine.ts'
import { isFaultKind, kindNames } from '../../faults/fault-kinds.ts'
import type { FaultKind } from '../../faults/fault-parameters.ts'
import { deedsOf } from '../deeds.ts'
import { pagePaths } from '../page-paths.ts'
import type { PageRouting, View } from '../page-routing.ts'
import { addFaultPage, type FieldProblem } from './add-fault-page.ts'
import { suggestedValue } from './fault-fields.ts'
import { ruleOfForm } from './fault-of-form.ts'
import { faultsPage } from './faults-page.ts'

const deeds = deedsOf(pagePaths.faults, {
  added: 'The fault is in force.',
  removed: 'The fault is no longer in force.',
  cleared: 'No fault is in force any more.',
})

/** The pages of faults: those in force, and the form that adds one. */
export function faultRoutes(
  { show, act }: PageRouting,
  { faults, pageEntry: { formToken } }: Pick<Engine, 'faults' | 'pageEntry'>,
): void {
  const form = (values: URLSearchParams, problem?: FieldProblem): View => {
    const kind = kindOf(values)
    const targets = faults.targets({ kind })
    const shown = { kind, targets, problem, typed: (name: string) => values.get(name) ?? '' }
    return { title: 'Add a fault', here: pagePaths.faults, main: addFaultPage(shown, formToken) }
  }
  show(pagePaths.faults, ({ req }) => {
    const main = faultsPage(faults, formToken, deeds.said(req.query('done')))
    return { title: 'Faults', here: pagePaths.faults, main }
  })
  show(pagePaths.addFault, ({ req }) => {
    const values = new URLSearchParams({ ...suggestedValue, ...req.query() })
    return form(values, strayOperation(values, faults))
  })
  act(
    pagePaths.addFault,
    deeds.at('added'),
    (values) => faults.add(ruleOfForm(values, kindOf(values))),
    (values, { params, hint = '' }) => form(values, problemOf(String(params['setting']), hint)),
  )
  act(pagePaths.removeFault, deeds.at('removed'), (values) => faults.clear(values.get('id') ?? ''))
  act(pagePaths.removeFaults, deeds.at('cleared'), () => faults.clear())
}

function kindOf(values: URLSearchParams): FaultKind {
  const kind = values.get('kind') ?? ''
  const [first = 'lose-answer'] = kindNames
  return isFaultKind(kind) ? kind : first
}

/** The setting is `faults.` and the name of a field. */
function problemOf(setting: string, text: string): FieldProblem {
  return { field: setting.replace(/^faults\./, ''), text }
}

/** Says so where the form was asked for an operation that this kind cannot befall. */
function strayOperation(values: URLSearchParams, faults: Engine['faults']): FieldProblem | undefined {
  const kind = kindOf(values)
  const operation = values.get('operation') ?? ''
  if (operation === '' || faults.targets({ kind }).some(({ name }) => name === operation)) return undefined
  return {
    field: 'operation',
    text: `${kind} does not befall ${operation}. Choose another kind or operation.`,
  }
}

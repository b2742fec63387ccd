import { type FaultKind, parameterRules } from '../../faults/fault-parameters.ts'
import { parametersOf } from '../../faults/read-fault-kind.ts'
import { matchMembers } from '../../faults/read-fault-rule.ts'

/** The rule a form asks for, as JSON would have it. What is no number stays a text, to be refused where one is wanted. */
export function ruleOfForm(form: URLSearchParams, kind: FaultKind): Readonly<Record<string, unknown>> {
  const texts = ['operation', 'referenceNumber', 'amount']
  const match = matchMembers.map((name) => [name, read(form, name, !texts.includes(name))])
  const told = parametersOf(kind).parameters.map((name) => {
    return [name, read(form, name, parameterRules[name].isNumber ?? false)]
  })
  return { ...Object.fromEntries([...match, ...told]), kind }
}

function read(form: URLSearchParams, name: string, isNumber: boolean): unknown {
  const text = (form.get(name) ?? '').trim()
  if (text === '') return undefined
  return isNumber && /^-?\d{1,12}(\.\d{1,12})?$/.test(text) ? Number(text) : text
}

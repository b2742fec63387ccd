import { faultKinds, kindNames } from '../../apps/sandbox/src/faults/fault-kinds.ts'
import { parametersByKind } from '../../apps/sandbox/src/faults/fault-parameters.ts'
import { magicValues } from '../../apps/sandbox/src/faults/magic-values.ts'
import { befallenBy } from '../../apps/sandbox/src/faults/read-fault-rule.ts'

/** Writes every fault of the sandbox, what it is told, and the values that call for one without a word. */
export function faultPage(): string {
  const faults = kindNames.map(
    (kind) => `| \`${kind}\` | ${toldOf(kind)} | ${faultKinds[kind].summary} | ${befallenBy(kind)} |`,
  )
  const values = magicValues.map(
    ({ reference, amount = '', fault }) => `| \`${reference}\` | ${amount} | \`${JSON.stringify(fault)}\` |`,
  )
  return `<!-- Written by \`pnpm generate\` from the tables of the sandbox. Do not edit. -->

# How the sandbox misbehaves

Parameters in brackets may be left out. A rule for what its kind can never befall is refused.

| fault | told | what happens | befalls |
|---|---|---|---|
${faults.join('\n')}

## Magic values

A new reference that begins so, or an amount that is this very one, calls for a fault.

| reference | amount in naira | fault |
|---|---|---|
${values.join('\n')}
`
}

function toldOf(kind: string): string {
  const told = Object.entries(parametersByKind).find(([name]) => name === kind)?.[1]
  const optional = told?.optional.map((name) => `[\`${name}\`]`) ?? []
  return [...(told?.required.map((name) => `\`${name}\``) ?? []), ...optional].join(', ')
}

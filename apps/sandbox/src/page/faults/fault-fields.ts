import { html } from 'hono/html'
import { parameterRules } from '../../faults/fault-parameters.ts'
import type { Markup } from '../../html/markup.ts'

/** The name of a field: what a fault is held to, or what it is told. */
export type FieldName = 'referenceNumber' | 'amount' | 'chance' | 'times' | keyof typeof parameterRules

/** What people read of a field. */
interface FieldWords {
  readonly label: string
  readonly hint: string
  /** Which keys a phone shows. @default all */
  readonly keys?: 'numeric' | 'decimal'
}

const fieldWords: Readonly<Record<FieldName, FieldWords>> = {
  referenceNumber: {
    label: 'Reference',
    hint: 'Only the request, or the item of a batch, with this reference.',
  },
  amount: { label: 'Amount in naira', hint: 'Only requests over this very amount.', keys: 'decimal' },
  chance: {
    label: 'Chance',
    hint: 'How likely each request that fits meets it: 1 is always.',
    keys: 'decimal',
  },
  times: { label: 'How many times', hint: 'Then it is used up.', keys: 'numeric' },
  books: { label: 'The books', hint: 'Whether the operation is carried out before the fault strikes.' },
  milliseconds: {
    label: 'Milliseconds',
    hint: 'How long: of latency by this machine, else by the clock of the sandbox.',
    keys: 'numeric',
  },
  jitter: { label: 'Jitter', hint: 'Up to how many milliseconds more, drawn by chance.', keys: 'numeric' },
  status: { label: 'HTTP status', hint: 'From 300 to 599, such as 429, 500 or 503.', keys: 'numeric' },
  retryAfter: { label: 'Retry-After', hint: 'In seconds; no such header when left empty.', keys: 'numeric' },
  contentType: { label: 'Content type', hint: 'text/plain when left empty.' },
  code: { label: 'Response code', hint: 'Any but 0, such as 139 or -1.' },
  as: { label: 'Told as', hint: 'What those who ask too early are told of it.' },
}

/** What stands in a field before somebody types. */
export const suggestedValue: Readonly<Partial<Record<FieldName, string>>> = {
  chance: '1',
  times: '1',
  milliseconds: '5000',
  status: '503',
  code: '139',
}

/** What a field shows. */
export interface FieldState {
  readonly value: string
  readonly isRequired: boolean
  /** What is wrong with the value. */
  readonly problem: string | undefined
}

/** The label a field has. */
export function labelOf(name: FieldName): string {
  return fieldWords[name].label
}

/** A field with its label, what it is for and what is wrong with it. */
export function fieldOf(name: FieldName, { value, isRequired, problem }: FieldState): Markup {
  const { label, hint, keys = 'text' } = fieldWords[name]
  const choices = choicesOf(name)
  const common = html`id="${name}" name="${name}" ${describedBy(name, problem)}`
  return html`<label for="${name}">${label}${isRequired ? '' : html` <span class="aside">may be left empty</span>`}</label>
${
  choices === undefined
    ? html`<input ${common} value="${value}" inputmode="${keys}" autocomplete="off" maxlength="100">`
    : html`<select ${common}><option value="">as usual</option>${choices.map((choice) => option(choice, value))}</select>`
}
${problemOf(name, problem)}
<p id="${name}-hint" class="aside">${hint}</p>
`
}

/** What ties a field to what is said about it; who has to mend it is there at once. */
export function describedBy(name: string, problem: string | undefined): Markup {
  return problem === undefined
    ? html`aria-describedby="${name}-hint"`
    : html`autofocus aria-invalid="true" aria-describedby="${name}-problem ${name}-hint"`
}

/** What is wrong with a field, beside it. */
export function problemOf(name: string, problem: string | undefined): Markup {
  return problem === undefined ? html`` : html`<p id="${name}-problem" class="problem">${problem}</p>`
}

/** One choice of several, chosen where it is the value. */
export function option(choice: string, value: string): Markup {
  return choice === value
    ? html`<option value="${choice}" selected>${choice}</option>`
    : html`<option value="${choice}">${choice}</option>`
}

function choicesOf(name: FieldName): readonly string[] | undefined {
  return isParameter(name) ? parameterRules[name].choices : undefined
}

function isParameter(name: FieldName): name is keyof typeof parameterRules {
  return Object.hasOwn(parameterRules, name)
}

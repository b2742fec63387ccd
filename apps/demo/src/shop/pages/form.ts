import { createReference } from '@pagakit/business'
import { html } from 'hono/html'
import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import type { Markup } from './page.ts'

/** A form that this shop will take back from this session. One that was refused says so above its fields. */
export function form(
  { formToken }: Visit,
  action: string,
  button: Markup | string,
  fields: Markup | '' = '',
  refused?: RefusedForm,
): Markup {
  const problem = refusalOf(refused, action)?.problems['']
  return html`<form method="post" action="${action}">
<input type="hidden" name="form-token" value="${formToken}">
${problem === undefined ? '' : html`<p role="alert" class="bad"><bdi>${problem}</bdi></p>`}
${fields}
<button>${button}</button>
</form>`
}

/** Names what a form makes, so that it makes one thing however often it is sent. */
export function formId(): Markup {
  return html`<input type="hidden" name="form-id" value="${createReference()}">
`
}

/** The refusal, where it is that of the form with this action. */
export function refusalOf(refused: RefusedForm | undefined, action: string): RefusedForm | undefined {
  return refused?.action === action ? refused : undefined
}

/** What may be otherwise with a field. */
export interface FieldOptions {
  /** @default true */
  readonly required?: boolean
  /** What a phone shows to type with. */
  readonly keyboard?: 'decimal' | 'numeric' | 'tel'
}

/** A field for naira. */
export function amountField(example: string, refused?: RefusedForm): Markup {
  return field('amount', 'Amount in naira', example, refused, { keyboard: 'decimal' })
}

/** A field of a form with its label; after a refusal with what was typed, and beside it what is wrong. */
export function field(
  name: string,
  label: string,
  example: string,
  refused?: RefusedForm,
  { required = true, keyboard }: FieldOptions = {},
): Markup {
  const value = refused?.typed(name) ?? example
  return html`<label>${label} <input name="${name}" value="${value}" maxlength="60" autocomplete="off"${keyboard === undefined ? '' : html` inputmode="${keyboard}"`}${required ? html` required` : ''}${marks(name, refused)}></label>
${problemOf(name, refused)}`
}

/** What ties a field to what is wrong with it. The first wrong field gets the focus. */
export function marks(name: string, refused: RefusedForm | undefined): Markup | '' {
  if (refused?.problems[name] === undefined) return ''
  const isFirst = Object.keys(refused.problems)[0] === name
  return html` aria-invalid="true" aria-describedby="problem-${name}"${isFirst ? html` autofocus` : ''}`
}

/** What is wrong with a field. */
export function problemOf(name: string, refused: RefusedForm | undefined): Markup | '' {
  const problem = refused?.problems[name]
  return problem === undefined ? '' : html`<p id="problem-${name}" class="problem">${problem}</p>`
}

/** A rehearsal has somebody who can lose the answer on purpose. */
export const loseAnswer: Markup = html`<label class="choice"><input type="checkbox" name="lose-answer" value="yes">
Rehearsal: lose the answer after the money moved</label>`

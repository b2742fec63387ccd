import { html } from 'hono/html'
import type { Visit } from '../http/route.ts'
import type { Markup } from './page.ts'

/** A form that this shop will take back from this session. */
export function form(
  { formToken }: Visit,
  action: string,
  button: Markup | string,
  fields: Markup | '' = '',
): Markup {
  return html`<form method="post" action="${action}">
<input type="hidden" name="form-token" value="${formToken}">
${fields}
<button>${button}</button>
</form>`
}

/** A field of a form with its label. */
export function field(name: string, label: string, example: string): Markup {
  return html`<label>${label} <input name="${name}" value="${example}" maxlength="60" autocomplete="off" required></label>`
}

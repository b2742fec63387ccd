import { html } from 'hono/html'
import type { Customer } from '../../business/customers/customer.ts'
import type { Markup } from '../../html/markup.ts'

/** What the login page shows. */
export interface LoginView {
  /** Where its form goes. */
  readonly action: string
  /** Ties the form to the browser and to the request. */
  readonly token: string
  readonly clientName: string
  /** Whom it has a button for. */
  readonly users: readonly Customer[]
  /** What went wrong the last time. */
  readonly problem?: string | undefined
}

/** Asks who the user is: by phone number and PIN, or by a button for each test user. */
export function loginPage({ action, token, clientName, users, problem }: LoginView): Markup {
  return html`<p><strong>${clientName}</strong> wants to connect to your Paga account. Sign in to see what it asks for.</p>
${problem === undefined ? '' : html`<p role="alert" class="problem">${problem}</p>`}
<form method="post" action="${action}">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="step" value="login">
<label for="user">Phone number or nickname</label>
<input id="user" name="user" autocomplete="off" autocapitalize="none" spellcheck="false" required>
<label for="pin">PIN</label>
<input id="pin" name="pin" type="password" inputmode="numeric" autocomplete="off" required>
<button class="main">Sign in</button>
</form>
<section aria-labelledby="users">
<h2 id="users">Or go on as a test user</h2>
<form method="post" action="${action}">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="step" value="login">
<ul class="users">
${users.map(userButton)}
</ul>
</form>
</section>
`
}

function userButton({ phone, name, state }: Customer): Markup {
  const note = state === 'active' ? '' : `, ${state}: may not sign in`
  return html`<li><button name="testUser" value="${phone}"><strong>${name}</strong> <span>${phone}${note}</span></button></li>
`
}

import { connectScopes } from '@pagakit/models/connect/scopes'
import { html } from 'hono/html'
import type { Customer } from '../../business/customers/customer.ts'
import type { Markup } from '../../html/markup.ts'
import type { AuthorizationRequest } from '../oauth/authorization-request.ts'
import { visibleUserData } from '../oauth/permissions.ts'

/** What the consent page shows. */
export interface ConsentView {
  /** Where its form goes. */
  readonly action: string
  /** Ties the form to the login and to the request. */
  readonly token: string
  readonly clientName: string
  readonly user: Customer
  readonly request: AuthorizationRequest
  /** What went wrong the last time. */
  readonly problem?: string | undefined
}

/** Asks the user to allow or to deny, with everything that is asked for in words. */
export function consentPage({ action, token, clientName, user, request, problem }: ConsentView): Markup {
  const { scopes, redirectUri } = request
  const seen = visibleUserData(request).map(({ words }) => words)
  return html`<p>You are signed in as <strong>${user.name}</strong>, ${user.phone}.</p>
${problem === undefined ? '' : html`<p role="alert" class="problem">${problem}</p>`}
<section aria-labelledby="scopes">
<h2 id="scopes">${clientName} will be able to</h2>
${list(wordsOf(scopes))}
</section>
${
  seen.length === 0
    ? ''
    : html`<section aria-labelledby="data">
<h2 id="data">It will see</h2>
${list(seen)}
</section>
`
}<p class="aside">It can do so again without asking you. You will be sent back to <strong>${new URL(redirectUri).origin}</strong>.</p>
<form method="post" action="${action}" class="decision">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="step" value="consent">
<button class="main" name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
<button class="quiet" name="decision" value="switch">Use another account</button>
</form>
`
}

function list(words: readonly string[]): Markup {
  return html`<ul>
${words.map(
  (entry) => html`<li>${entry}</li>
`,
)}</ul>`
}

/** In the order of the documents, whatever the order of the request: what matters most stands first. */
function wordsOf(names: readonly string[]): readonly string[] {
  return Object.entries(connectScopes)
    .filter(([name]) => names.includes(name))
    .map(([, { words }]) => words)
}

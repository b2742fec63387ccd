import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import { pageResponse } from '../page-frame.ts'
import { pagePaths } from '../page-paths.ts'
import { problemSaid } from '../problem-said.ts'

/** Asks for the admin token, once for each browser, and says what was wrong the last time. */
export function askForToken(problem?: string): Promise<Response> {
  return pageResponse({ title: 'Who is there?', main: form(problem), formToken: undefined, httpStatus: 401 })
}

function form(problem: string | undefined): Markup {
  return html`<div class="card entry">
<h1>Who is there?</h1>
${problem === undefined ? '' : problemSaid(problem)}
<form method="post" action="${pagePaths.enter}">
<label for="token">Admin token</label>
<input id="token" name="token" type="password" autocomplete="current-password" spellcheck="false" required>
<p class="aside">The command prints it, with a link that needs no token and works once. In a program it is <code>sandbox.adminToken</code>.</p>
<button class="main">Look inside</button>
</form>
</div>
`
}

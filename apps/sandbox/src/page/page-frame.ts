import { html } from 'hono/html'
import type { Markup } from '../html/markup.ts'
import { pageHeaders } from '../html/page-headers.ts'
import { pagePaths } from './page-paths.ts'

/** What a page of the sandbox is made of. */
export interface PageParts {
  readonly title: string
  readonly main: Markup
  /** What its forms send back; undefined for who is not inside, who gets no way around either. */
  readonly formToken: string | undefined
  /** Which of the ways around leads here. */
  readonly here?: string
  /** @default 200 */
  readonly httpStatus?: number
}

const ways = [
  [pagePaths.requests, 'Requests'],
  [pagePaths.books, 'Books'],
  [pagePaths.payments, 'Payments'],
  [pagePaths.webhooks, 'Webhooks'],
  [pagePaths.people, 'People'],
  [pagePaths.faults, 'Faults'],
  [pagePaths.controls, 'Controls'],
] as const

/** Puts a page of the sandbox together. */
export async function pageResponse(parts: PageParts): Promise<Response> {
  const { title, main, formToken, here, httpStatus = 200 } = parts
  const body = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Paga sandbox</title>
<link rel="stylesheet" href="${pagePaths.style}">
<link rel="icon" href="data:,">
<script type="module" src="${pagePaths.script}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header>
<p class="name">Paga <span class="mark">Sandbox</span></p>
${formToken === undefined ? '' : waysAround(here, formToken)}
</header>
<main id="main">
${main}
</main>
<p id="news" role="status" class="unseen"></p>
</body>
</html>
`
  return new Response(String(body), { status: httpStatus, headers: pageHeaders({ script: true }) })
}

function waysAround(here: string | undefined, formToken: string): Markup {
  return html`<nav aria-label="Sandbox"><ul>
${ways.map(([path, name]) =>
  path === here
    ? html`<li><a href="${path}" aria-current="page">${name}</a></li>`
    : html`<li><a href="${path}">${name}</a></li>`,
)}
</ul></nav>
<div class="tools">
<button type="button" class="small" data-pause hidden>Pause</button>
<form method="post" action="${pagePaths.leave}"><input type="hidden" name="form" value="${formToken}"><button class="small">Leave</button></form>
</div>
`
}

/** Sends a browser on to another page, with a cookie where it is given one. */
export function sendTo(location: string, cookie?: string): Response {
  const headers = { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  const given = cookie === undefined ? {} : { 'set-cookie': cookie }
  return new Response(null, { status: 303, headers: { ...headers, ...given } })
}

import { html } from 'hono/html'
import type { MadeCall } from '../store/records.ts'

/** A piece of HTML in which everything that came from outside is escaped. */
export type Markup = ReturnType<typeof html>

/** What a page is made of. */
export interface Page {
  readonly status?: number
  readonly title: string
  /** The part of the shop it belongs to, by its path; the page of the part itself needs none. */
  readonly section?: string
  readonly main: Markup
  /** What was asked of Paga for what the page shows. */
  readonly calls?: readonly MadeCall[]
  /** Headers this page needs otherwise than the others. */
  readonly headers?: Readonly<Record<string, string>>
}

const sections = [
  ['/', 'Start'],
  ['/suppliers', 'Pay suppliers'],
  ['/requests', 'Request a payment'],
  ['/books', 'Buy a book'],
  ['/account', 'Your Paga account'],
  ['/sales', 'Sales'],
  ['/numbers', "Today's numbers"],
] as const

/** A whole page as an answer. */
export async function page({
  status = 200,
  title,
  section = '',
  main,
  calls = [],
  headers = {},
}: Page): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Ada's books</title>
<link rel="stylesheet" href="/shop.css">
<script type="module" src="/live.js"></script>
</head>
<body>
<header>
<p class="brand">Ada's books</p>
<nav aria-label="Shop"><ul>
${sections.map(
  ([
    href,
    name,
  ]) => html`<li>${link(href, name, name === title ? 'page' : href === section ? 'true' : undefined)}</li>
`,
)}</ul></nav>
</header>
<div class="columns">
<main>
<h1>${title}</h1>
${main}
</main>
${calls.length === 0 ? '' : panel(calls)}
</div>
</body>
</html>`
  return new Response(String(text), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  })
}

function link(href: string, name: string, current: 'page' | 'true' | undefined): Markup {
  return current === undefined
    ? html`<a href="${href}">${name}</a>`
    : html`<a href="${href}" aria-current="${current}">${name}</a>`
}

function panel(calls: readonly MadeCall[]): Markup {
  return html`<aside aria-labelledby="calls">
<h2 id="calls">The calls that were made</h2>
${calls.map(
  ({ code, outcome, times }) => html`<pre><code>${code}
<span class="quiet">// ${outcome}${times > 1 ? `, asked ${times} times` : ''}</span></code></pre>
`,
)}</aside>`
}

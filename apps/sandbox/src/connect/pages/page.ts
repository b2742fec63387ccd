import { html } from 'hono/html'
import type { Answer, RequestNotes } from '../../exchange/answer.ts'
import type { Markup } from '../../html/markup.ts'
import { pageHeaders } from '../../html/page-headers.ts'
import { formTargets } from '../oauth/redirect-uri.ts'

/** What a page is made of. */
export interface Page {
  readonly httpStatus: number
  readonly title: string
  readonly main: Markup
  /** Where its form may lead in the end; nowhere but here when left out. */
  readonly redirectUri?: string
  /** A `Set-Cookie` header. */
  readonly cookie?: string | undefined
}

/** Where the style sheet of the pages is. */
const stylePath = '/paga-webservices/oauth2/style.css'

/** Puts a page together: HTML that needs no script, and headers that keep it from being framed, sniffed or kept. */
export async function pageAnswer(page: Page, notes: RequestNotes = {}): Promise<Answer> {
  const body = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} · Paga Connect sandbox</title>
<link rel="stylesheet" href="${stylePath}">
<link rel="icon" href="data:,">
</head>
<body>
<header>
<p class="name">Paga Connect <span class="mark">Sandbox</span></p>
<p>This is a sandbox on your own machine. It is not Paga, and no real money moves.</p>
</header>
<main>
<h1>${page.title}</h1>
${page.main}
</main>
</body>
</html>
`
  const formAction = page.redirectUri === undefined ? '' : formTargets(page.redirectUri)
  const cookie = page.cookie === undefined ? {} : { 'set-cookie': page.cookie }
  return {
    httpStatus: page.httpStatus,
    body: String(body),
    headers: { ...pageHeaders({ formAction }), ...cookie },
    notes,
  }
}

import { html } from 'hono/html'
import type { Answer, RequestNotes } from '../../exchange/answer.ts'
import { formTargets } from '../oauth/redirect-uri.ts'

/** A piece of HTML in which everything that came from outside is escaped. */
export type Markup = ReturnType<typeof html>

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
  const cookie = page.cookie === undefined ? {} : { 'set-cookie': page.cookie }
  return {
    httpStatus: page.httpStatus,
    body: String(body),
    headers: { ...pageHeaders(page.redirectUri), ...cookie },
    notes,
  }
}

/**
 * There is no `Cross-Origin-Opener-Policy`: it would cut a popup off from the page that opened it, for good, and that
 * page waits for the popup to come back.
 */
function pageHeaders(redirectUri: string | undefined): Readonly<Record<string, string>> {
  const targets = redirectUri === undefined ? '' : ` ${formTargets(redirectUri)}`
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    `form-action 'self'${targets}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
}

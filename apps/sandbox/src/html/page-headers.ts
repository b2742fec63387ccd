/** What a page may do beside showing itself. */
export interface PagePowers {
  /** Where its forms may lead beside here: sources as a policy writes them. @default nowhere */
  readonly formAction?: string
  /** True where it runs a script of the sandbox, which asks the sandbox for news. @default false */
  readonly script?: boolean
}

/**
 * Headers that keep a page from being framed, sniffed or kept, and from loading anything that is not the sandbox's own.
 *
 * There is no `Cross-Origin-Opener-Policy`: it would cut a popup off from the page that opened it, for good, and a shop's
 * page waits for the popup of Connect to come back.
 */
export function pageHeaders({
  formAction = '',
  script = false,
}: PagePowers): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    ...(script ? ["script-src 'self'", "connect-src 'self'"] : []),
    `form-action 'self'${formAction === '' ? '' : ` ${formAction}`}`,
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

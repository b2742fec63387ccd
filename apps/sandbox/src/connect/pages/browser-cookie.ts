const name = 'paga_sandbox_login'

/**
 * The secret that ties a browser to its login; undefined where it sent none.
 *
 * Not `Secure`: the sandbox speaks HTTP, and not every browser sends such a cookie to this machine then.
 */
export function readBrowserCookie(header: string | undefined): string | undefined {
  const [, secret] = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`).exec(header ?? '') ?? []
  return secret
}

/** The header that gives a browser its secret, for so many seconds; with 0 it forgets the secret. */
export function browserCookie(secret: string, seconds: number): string {
  return `${name}=${secret}; Path=/paga-webservices/oauth2; Max-Age=${seconds}; HttpOnly; SameSite=Lax`
}

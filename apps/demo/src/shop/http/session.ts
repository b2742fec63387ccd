import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

// `__Host-` binds the cookie to this very host: no other may set it. It wants Secure, which browsers grant to this machine.
const name = '__Host-shop'

/** The secret that tells one browser from another; undefined where it sent none. */
export function readSession(cookies: string | null): string | undefined {
  const [, secret] = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`).exec(cookies ?? '') ?? []
  return secret
}

/** A new secret of 256 bits. */
export function createSession(): string {
  return randomBytes(32).toString('base64url')
}

/** The header that gives a browser its secret. Lax: whoever comes back from Paga is still known. */
export function sessionCookie(session: string): string {
  return `${name}=${session}; Path=/; Secure; HttpOnly; SameSite=Lax`
}

/** Whose things a session may see. The store holds this, so that a copy of it opens no session. */
export function ownerOf(session: string): string {
  return createHash('sha256').update(session).digest('base64url')
}

/** What a form must carry: no other site can know it. */
export function formTokenOf(session: string): string {
  return createHmac('sha256', session).update('form').digest('base64url')
}

/** Compares in constant time. */
export function isFormToken(session: string, token: string): boolean {
  const [wanted, given] = [Buffer.from(formTokenOf(session)), Buffer.from(token)]
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

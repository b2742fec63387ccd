import type { RandomBytes } from '@pagakit/contract'
import { deriveSecret } from '../../derive-secret.ts'
import { alphabets, randomText } from '../../random-text.ts'
import { sameSecret } from '../../same-secret.ts'

const cookieName = 'paga_sandbox_page'

/** How many codes are open at once: who asks for more than they use makes the oldest worthless. */
const mostCodes = 10

/**
 * Who may look at the page: a browser that was given the cookie, for the admin token or for a code that works once.
 *
 * The cookie and the token of the forms are made of the admin token, so nothing need be kept of those who came in.
 */
export class PageEntry {
  readonly #adminToken: string
  readonly #random: RandomBytes
  readonly #session: string
  #codes: readonly string[] = []

  constructor(adminToken: string, random: RandomBytes) {
    this.#adminToken = adminToken
    this.#random = random
    this.#session = deriveSecret(adminToken, 'page session', [])
  }

  /** Makes a code that lets in one browser, once. */
  issueCode(): string {
    const code = randomText(alphabets.mixed, 32, this.#random)
    this.#codes = [...this.#codes, code].slice(-mostCodes)
    return code
  }

  /** True for a code that was issued and not used; it is used by that. */
  redeem(code: string): boolean {
    const rest = this.#codes.filter((issued) => !sameSecret(code, issued))
    const isIssued = rest.length < this.#codes.length
    this.#codes = rest
    return isIssued
  }

  isAdminToken(given: string): boolean {
    return sameSecret(given, this.#adminToken)
  }

  /** True if a `Cookie` header holds the cookie of the page. */
  isInside(cookies: string | undefined): boolean {
    const [, session] =
      new RegExp(`(?:^|;\\s*)${cookieName}=([0-9a-f]{128})(?:;|$)`).exec(cookies ?? '') ?? []
    return session !== undefined && sameSecret(session, this.#session)
  }

  /** What every form of the page sends back: no other site can read it. */
  get formToken(): string {
    return deriveSecret(this.#session, 'page form', [])
  }

  isFormToken(given: string): boolean {
    return sameSecret(given, this.formToken)
  }

  /** The `Set-Cookie` header that lets a browser in. Not `Secure`, since the sandbox speaks HTTP. */
  get cookie(): string {
    return `${cookieName}=${this.#session}; Path=/_sandbox; HttpOnly; SameSite=Strict`
  }

  /** The `Set-Cookie` header that makes a browser forget. */
  get noCookie(): string {
    return `${cookieName}=; Path=/_sandbox; Max-Age=0; HttpOnly; SameSite=Strict`
  }
}

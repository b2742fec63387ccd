import { createHmac } from 'node:crypto'

/**
 * Makes the token that proves a form was shown to this browser for this request (RFC 6749, section 10.12).
 *
 * `browser` is the secret in the browser's cookie, which no other site can read or know. It is another one after the login,
 * so a token of the login form is worth nothing at the consent form.
 */
export function formToken(key: Uint8Array, browser: string, action: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([browser, action]))
    .digest('base64url')
}

import { createHmac } from 'node:crypto'

/**
 * Makes the token that proves a form was shown to this browser (RFC 6749, section 10.12), for this step and this request.
 *
 * `browser` is the secret in the browser's cookie, which no other site can read or know.
 */
export function formToken(
  key: Uint8Array,
  browser: string,
  step: 'login' | 'consent',
  action: string,
): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([browser, step, action]))
    .digest('base64url')
}

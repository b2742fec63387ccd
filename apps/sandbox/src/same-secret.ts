/**
 * Compares a given text with a secret in a time that depends on neither where they differ nor how long the secret is: on the
 * given text alone.
 */
export function sameSecret(given: string, secret: string): boolean {
  let difference = given.length ^ secret.length
  for (let index = 0; index < given.length; index++) {
    difference |= given.charCodeAt(index) ^ secret.charCodeAt(index % secret.length)
  }
  return difference === 0
}

import { redacted } from '@pagakit/contract'

const MOST_CHARACTERS = 200

/**
 * Makes a text a server sent fit for an error: secrets that were sent are struck out, also where the server escaped them
 * for JSON or a URL, control characters are removed, and it is cut at 200 characters.
 */
export function serverText(text: string, secrets: readonly string[]): string {
  const struck = secrets
    .filter((secret) => secret !== '')
    .flatMap(formsOf)
    .toSorted((one, other) => other.length - one.length)
    .reduce((result, secret) => result.replaceAll(secret, redacted), text)
  const plain = struck.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return plain.length > MOST_CHARACTERS ? `${plain.slice(0, MOST_CHARACTERS)}…` : plain
}

function formsOf(secret: string): string[] {
  // A lone surrogate, which cannot be sent, would make encodeURIComponent throw.
  const sent = new TextDecoder().decode(new TextEncoder().encode(secret))
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(sent)]
}

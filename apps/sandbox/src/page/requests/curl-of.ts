import { redacted } from '@pagakit/contract'
import { type PreimageTerm, preimageTerms } from '@pagakit/signing'
import { escapeUnseen } from '../escape-unseen.ts'
import type { CopyableCall } from './copyable-call.ts'
import { variableOf } from './variable-of.ts'

/**
 * Writes a request as a command for a shell that signs it anew. What is secret stands in variables, those that `fromEnv` reads:
 * `PAGA_ENVIRONMENT`, the address, `PAGA_BUSINESS_PRINCIPAL` and so on, and for a masked member its own name, such as
 * `SENDER_CREDENTIALS`. What nobody would see in it stands there as escapes, of which the shell and JSON make the same characters.
 */
export function curlOf({ api, operation, path, profile, body, texts }: CopyableCall): string {
  const prefix = `PAGA_${api.name.toUpperCase()}`
  const terms = preimageTerms(operation.hash[profile], texts).filter(({ text }) => text !== '')
  const proof =
    api.name === 'collect'
      ? [`-u "$${prefix}_PRINCIPAL:$${prefix}_CREDENTIALS"`]
      : [`-H "principal: $${prefix}_PRINCIPAL"`, `-H "credentials: $${prefix}_CREDENTIALS"`]
  return [
    `curl "$PAGA_ENVIRONMENT${path}"`,
    `-H 'content-type: application/json'`,
    ...proof,
    `-H "hash: $(${printed(terms, `"$${prefix}_HASH_KEY"`)} | openssl dgst -sha512 -r | cut -d ' ' -f 1)"`,
    `-d ${withVariables(quoted(escapeUnseen(body)))}`,
  ].join(' \\\n  ')
}

/** Prints the texts and the key. Every shell knows `%b`, of what is escaped, and not every one `$'...'`. */
function printed(terms: readonly PreimageTerm[], key: string): string {
  const isSeen = terms.every(({ text }) => escapeUnseen(text) === text)
  if (isSeen) return `printf %s ${terms.map((term) => wordOf(term, quoted)).join('')}${key}`
  const words = terms.map((term) => wordOf(term, quotedForB))
  const forms = terms.map(({ text }) => (text === redacted ? '%s' : '%b'))
  return `printf '${forms.join('')}%s' ${[...words, key].join(' ')}`
}

function wordOf({ name, text }: PreimageTerm, quote: (text: string) => string): string {
  return text === redacted ? `"$${variableOf(name)}"` : quote(text)
}

function quotedForB(text: string): string {
  return quoted(escapeUnseen(text.replaceAll('\\', '\\\\'), octalBytes))
}

function octalBytes(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `\\0${byte.toString(8).padStart(3, '0')}`)
    .join('')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** A quotation mark within a text of JSON has a backslash before it, so only members are found. */
function withVariables(json: string): string {
  return json.replaceAll(
    /"(\w+)":"\[redacted\]"/g,
    (_, name: string) => `"${name}":"'"$${variableOf(name)}"'"`,
  )
}

import { redacted } from '@pagakit/contract'
import { preimageTerms } from '@pagakit/signing'
import type { CopyableCall } from './copyable-call.ts'
import { variableOf } from './variable-of.ts'

/**
 * Writes a request as a command for a shell that signs it anew. What is secret stands in variables: `PAGA_URL`,
 * `PAGA_BUSINESS_PRINCIPAL` and so on, and for a masked member its own name, such as `SENDER_CREDENTIALS`.
 */
export function curlOf({ api, operation, path, profile, body, texts }: CopyableCall): string {
  const prefix = `PAGA_${api.name.toUpperCase()}`
  const preimage = preimageTerms(operation.hash[profile], texts)
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => (text === redacted ? `"$${variableOf(name)}"` : quoted(text)))
    .join('')
  const proof =
    api.name === 'collect'
      ? [`-u "$${prefix}_PRINCIPAL:$${prefix}_CREDENTIALS"`]
      : [`-H "principal: $${prefix}_PRINCIPAL"`, `-H "credentials: $${prefix}_CREDENTIALS"`]
  return [
    `curl "$PAGA_URL${path}"`,
    `-H 'content-type: application/json'`,
    ...proof,
    `-H "hash: $(printf %s ${preimage}"$${prefix}_HASH_KEY" | openssl dgst -sha512 -r | cut -d ' ' -f 1)"`,
    `-d ${withVariables(quoted(body))}`,
  ].join(' \\\n  ')
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

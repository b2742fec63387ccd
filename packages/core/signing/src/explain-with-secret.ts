import type { SecretInput } from '@pagakit/contract'
import { checkedSecret } from './checked-secret.ts'
import { type ExplainInput, explain } from './explain.ts'
import type { Explanation } from './explanation.ts'

/**
 * The same as `explain` with a hash key as an adapter has it: a text, or a function that is asked for it.
 *
 * @throws PagaError `INVALID_SETTINGS` where the key cannot be used
 */
export async function explainWithSecret(
  subject: Omit<ExplainInput, 'hashKey'>,
  hashKey: SecretInput,
): Promise<Explanation> {
  return await explain({
    ...subject,
    hashKey: await checkedSecret(hashKey, 'hashKey', 'hash', 'explain').reveal(),
  })
}

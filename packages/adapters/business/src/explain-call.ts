import { type ClientSettings, platformRuntime, prepare } from '@pagakit/client'
import { jsonCodec } from '@pagakit/codecs/json'
import type { SecretInput } from '@pagakit/contract'
import { checkedSecret, type Explanation, explain } from '@pagakit/signing'
import type { BusinessOperationName } from './business-client.generated.ts'
import type { ExplainOptions } from './business-client.ts'
import { loadBusinessApi } from './load-business-api.ts'

/** Prepares a call as the client would, and explains its hash instead of sending it. */
export async function explainCall(
  name: BusinessOperationName,
  input: unknown,
  settings: ClientSettings & { readonly hashKey: SecretInput },
  options: ExplainOptions,
): Promise<Explanation> {
  const { operations } = await loadBusinessApi()
  const operation = operations[name]
  const { amountText, references, hashProfile, hashKey } = settings
  const { randomBytes } = platformRuntime
  const prepared = prepare(operation, input, { codec: jsonCodec, randomBytes, amountText, references })
  return await explain({
    recipes: operation.hash,
    profile: options.profile ?? (hashProfile === 'current' ? 'current' : 'documented'),
    texts: prepared.texts(),
    shape: operation.requestShape,
    hashKey: await checkedSecret(hashKey, 'hashKey', 'hash', 'explain').reveal(),
    ...(options.received === undefined ? {} : { received: options.received }),
  })
}

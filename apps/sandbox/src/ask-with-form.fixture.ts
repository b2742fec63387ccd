import { createHash } from 'node:crypto'
import { pathOf, type TestAnswer, testSecrets } from './ask-business.fixture.ts'
import type { Sandbox } from './sandbox.ts'
import type { OrganisationSecrets } from './settings.ts'

/** The name of the part with the picture, by operation. */
const pictureParts: Readonly<Record<string, string>> = {
  registerCustomerAccountPhoto: 'customerAccountPhoto',
  registerCustomerIdentification: 'customerIdPhoto',
}

/** Members of a request; their texts are hashed in their order, unless `preimage` says otherwise. */
export interface FormRequest {
  readonly operation: string
  readonly members: Readonly<Record<string, unknown>>
  readonly preimage?: string
  readonly picture?: Buffer | undefined
  /** Who sends it; the organisation of the tests when left out. */
  readonly secrets?: OrganisationSecrets
}

/** Sends a form made by the platform, not by our code. */
export async function askWithForm(sandbox: Sandbox, request: FormRequest): Promise<TestAnswer> {
  const { operation, members, picture, preimage = Object.values(members).join('') } = request
  const { principal, credentials, hashKey } = request.secrets ?? testSecrets
  const hash = createHash('sha512').update(preimage).update(hashKey).digest('hex')
  const form = new FormData()
  form.append('customer', new Blob([JSON.stringify(members)], { type: 'application/json' }), 'customer')
  const part = pictureParts[operation] ?? 'picture'
  if (picture) form.append(part, new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'ada.jpg')
  const written = new Response(form)
  const headers = { principal, credentials, hash, 'content-type': written.headers.get('content-type') ?? '' }
  const url = `http://localhost${pathOf(operation)}`
  const response = await sandbox.fetch(url, { method: 'POST', headers, body: await written.arrayBuffer() })
  return { status: response.status, body: Object(await response.json()) }
}

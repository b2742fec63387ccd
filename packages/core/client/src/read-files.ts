import type { Operation } from '@pagakit/contract'
import { invalidInput } from './invalid-input.ts'

/** True where a request may hold files, which is seldom. */
export function hasFiles({ bindings }: Operation): boolean {
  return bindings.some(({ rest }) => rest === 'multipart')
}

/**
 * Reads the Blobs among the files of an input, which is all that must be waited for before a request can be prepared. One
 * above the limit of its field is left unread, for the model to refuse.
 *
 * @throws PagaError `INVALID_INPUT` for a Blob that cannot be read, such as one of a file that was changed since
 */
export async function readFiles(operation: Operation, input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null) return input
  const members: Record<string, unknown> = { ...input }
  for (const [name, { kind, maxBytes = Infinity }] of Object.entries(operation.requestShape.fields)) {
    const member = members[name]
    if (kind === 'file' && isBlob(member) && member.size <= maxBytes) {
      members[name] = await readBlob(operation, name, member)
    }
  }
  return members
}

/** Not by `instanceof`, which does not know Blobs of another realm. */
function isBlob(value: unknown): value is Blob {
  return typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value
}

async function readBlob(operation: Operation, field: string, blob: Blob): Promise<unknown> {
  const fileName = 'name' in blob && blob.name !== '' ? blob.name : undefined
  const contentType = blob.type === '' ? undefined : blob.type
  try {
    return { bytes: new Uint8Array(await blob.arrayBuffer()), fileName, contentType }
  } catch {
    throw invalidInput(operation, [{ field, reason: 'could not be read', fix: 'hand over its bytes' }])
  }
}

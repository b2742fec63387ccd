import { jsonCodec } from '@pagakit/codecs/json'
import type { HashProfile, TextSource } from '@pagakit/contract'
import type { JournalEntry } from '../../journal/journal.ts'
import { type DescribedCall, describedCall } from './described-call.ts'

/** A request that can be written again: its members as they are shown, and the JSON and the texts that come of them. */
export interface CopyableCall extends Pick<DescribedCall, 'api' | 'operation'> {
  readonly path: string
  readonly profile: HashProfile
  readonly value: Readonly<Record<string, unknown>>
  readonly body: string
  readonly texts: TextSource
}

/**
 * What is needed to send a request once more. Undefined for what has no body of JSON: the paths of Connect, forms with
 * pictures, and a request that could not be read.
 */
export function copyableCall(entry: JournalEntry): CopyableCall | undefined {
  const described = describedCall(entry)
  if (described === undefined || entry.request === undefined) return undefined
  const { api, operation } = described
  const binding = operation.bindings.find(({ rest, path }) => rest === 'json' && !path.includes('{'))
  if (binding === undefined || api.name === 'connect') return undefined
  const known = Object.entries(entry.request).filter(([name]) =>
    Object.hasOwn(operation.requestShape.fields, name),
  )
  const value = Object.fromEntries(known)
  try {
    const body = jsonCodec.encode(value, operation.requestShape)
    const decoded = jsonCodec.decode(new TextEncoder().encode(body), operation.requestShape)
    if ('problem' in decoded) return undefined
    const { hashProfile: profile = 'documented' } = entry
    return { api, operation, path: binding.path, profile, value, body, texts: decoded.texts }
  } catch {
    // A client may send what cannot be written, such as an amount that is none.
    return undefined
  }
}

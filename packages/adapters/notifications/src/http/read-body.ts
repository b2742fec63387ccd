import { Refusal } from './refusal.ts'

/** How much of a request is read, and for how long. */
export interface BodyLimits {
  /** The most bytes of a body. @default 65_536 */
  readonly maxBytes?: number
  /** How long a body may take to arrive, in milliseconds. @default 10_000 */
  readonly bodyTimeoutMs?: number
}

/** Reads the JSON body of a POST as bytes: what cannot be right is refused before anything is read, the rest as soon as it passes the cap. */
export async function readBody(
  request: Request,
  { maxBytes = 65_536, bodyTimeoutMs = 10_000 }: BodyLimits,
): Promise<Uint8Array> {
  const { method, headers, body } = request
  if (method !== 'POST') throw new Refusal('wrong-method')
  if (!/^application\/json *(;|$)/i.test(headers.get('content-type') ?? '')) throw new Refusal('wrong-type')
  if (!/^(identity)?$/i.test(headers.get('content-encoding') ?? '')) throw new Refusal('wrong-type')
  if (Number(headers.get('content-length') ?? 0) > maxBytes) throw new Refusal('too-large')
  if (body === null) return new Uint8Array()
  const reader = body.getReader()
  const deadline = deadlineOf(bodyTimeoutMs)
  try {
    return await readChunks(reader, maxBytes, deadline.passed)
  } catch (error) {
    // What is left of the body is not wanted; whether it could be cancelled changes nothing.
    reader.cancel().catch(() => undefined)
    throw error instanceof Refusal ? error : new Refusal('unreadable', 'The body broke off.', error)
  } finally {
    deadline.clear()
  }
}

/** Rejects `passed` once the time is over, unless it is cleared before. */
function deadlineOf(milliseconds: number): { readonly passed: Promise<never>; readonly clear: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('too-slow')), milliseconds)
  })
  return { passed, clear: () => clearTimeout(timer) }
}

async function readChunks(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
  tooSlow: Promise<never>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), tooSlow])
    if (done) return joined(chunks, length)
    length += value.length
    if (length > maxBytes) throw new Refusal('too-large')
    chunks.push(value)
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

import { AnswerLost } from './answer-lost.ts'

/**
 * Reads the body of a request, up to a cap in bytes; undefined where it is larger.
 *
 * A body that is announced is refused before it is read; one that comes in chunks, as soon as it passes the cap.
 *
 * @throws AnswerLost where the connection ends before the body is whole: there is nobody left to answer.
 */
export async function readBody(request: Request, cap: number): Promise<Uint8Array | undefined> {
  try {
    return await readUpTo(request, cap)
  } catch {
    throw new AnswerLost('The connection ended before the request was whole.')
  }
}

async function readUpTo(request: Request, cap: number): Promise<Uint8Array | undefined> {
  const announced = request.headers.get('content-length')
  if (announced !== null) {
    if (Number(announced) > cap) return undefined
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.length > cap ? undefined : bytes
  }
  return request.body === null ? new Uint8Array() : readChunks(request.body, cap)
}

async function readChunks(body: ReadableStream<Uint8Array>, cap: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > cap) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

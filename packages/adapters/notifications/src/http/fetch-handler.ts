/** Takes a request and gives the answer, as Hono, Next.js, Deno, Bun and workers want it. Never rejects. */
export type FetchHandler = (request: Request) => Promise<Response>

/** An answer whose body is JSON already. */
export function jsonResponse(status: number, body: string): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json' } })
}

import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'

/** A web site on a port of its own of this machine. */
export interface Site extends AsyncDisposable {
  readonly origin: string
}

/** Serves what a function answers, on a free port. */
export async function startSite(answer: (request: Request) => Response | Promise<Response>): Promise<Site> {
  const server = createAdaptorServer({ fetch: answer })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('listens on no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      // A browser keeps its connections open; they must not keep the server.
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A page of HTML, with more headers. */
export function htmlPage(title: string, body: string, headers: Record<string, string> = {}): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${body}</html>`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
}

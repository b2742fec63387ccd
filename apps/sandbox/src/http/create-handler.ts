import { Hono } from 'hono'
import type { Answer } from '../exchange/answer.ts'
import type { Engine } from '../exchange/engine.ts'
import type { ServedApi } from '../exchange/served-api.ts'
import { pageRoutes } from '../page/page-routes.ts'
import { adminRoutes } from './admin-routes.ts'
import { AnswerLost } from './answer-lost.ts'
import { arrivalOf, type Delivered, deliverResponse, responseOf } from './deliver.ts'
import { headerOf } from './header-of.ts'
import { isOwnName } from './is-own-name.ts'
import { readBody } from './read-body.ts'
import { failed, strangeHost, unknownPath, wrongMethod } from './refusals.ts'
import { addressesOf, type Routes } from './routes.ts'
import { type Incoming, serveCall } from './serve-call.ts'
import { targetOf } from './target-of.ts'

/** Answers HTTP requests. Rejects with `AnswerLost` where a fault keeps an answer from arriving. */
export interface Handler {
  /** Answers any request. `listeningOn` is a name that is taken in the Host header besides those of this machine. */
  fetch(request: Request, listeningOn?: string): Promise<Response>
  /** Answers a call to an operation without a Request; undefined where none is at this very path, or the name is a strange one. */
  call(incoming: Incoming, listeningOn?: string): Promise<Delivered> | undefined
}

/** Puts the routes together: those of the descriptors, and the sandbox's own under `/_sandbox`. */
export function createHandler(servedApis: readonly ServedApi[], engine: Engine): Handler {
  const app = new Hono({ getPath: (request) => tidyPath(targetOf(request).path) })
  const addresses = new Map<string, Routes>()
  const methods = new Map<string, readonly string[]>()
  const described = servedApis.filter((served) => 'answer' in served)
  for (const { method, pattern, routes } of addressesOf(described)) {
    // A path without placeholders needs no router: one look into a table finds it.
    if (pattern.includes(':')) app.on(method, pattern, ({ req }) => serveRequest(req.raw, routes, engine))
    else addresses.set(`${method} ${pattern}`, routes)
    methods.set(pattern, [...(methods.get(pattern) ?? []), method])
  }
  for (const [path, allowed] of methods) {
    app.all(path, ({ req }) => turnAway(req.raw, wrongMethod(allowed.join(', ')), engine))
  }
  for (const served of servedApis) {
    if ('routes' in served) app.route(served.path, served.routes(engine))
  }
  app.route('/', pageRoutes(engine))
  app.route('/_sandbox', adminRoutes(engine))
  app.notFound(({ req }) => turnAway(req.raw, unknownPath, engine))
  // Hono would make an answer of an error, and thereby of a lost answer.
  app.onError((error) => {
    throw error
  })
  const answer: Handler['fetch'] = async (request, listeningOn) => {
    // A target may be a whole address, and that counts then, not the header (RFC 9112, 3.2.2).
    const inTarget = new URL(request.url).host
    const named = [request.headers.get('host') ?? inTarget, inTarget]
    if (!named.every((host) => isOwnName(host, listeningOn))) return turnAway(request, strangeHost, engine)
    const routes = addresses.get(`${request.method} ${tidyPath(targetOf(request).path)}`)
    try {
      return await (routes === undefined ? app.fetch(request) : serveRequest(request, routes, engine))
    } catch (error) {
      if (error instanceof AnswerLost) throw error
      return turnAway(request, failed(error), engine)
    }
  }
  // A page or a list may show what waits to be kept with others. So it is kept, or undone, before anybody looks; and what
  // the request itself has written, before it is answered.
  const fetch: Handler['fetch'] = (request, listeningOn) => {
    engine.ledger.keep()
    return answer(request, listeningOn).finally(() => engine.ledger.keep())
  }
  const call: Handler['call'] = (incoming, listeningOn) => {
    const routes = addresses.get(`${incoming.method} ${incoming.path}`)
    if (routes === undefined || !isOwnName(incoming.header('host') ?? '', listeningOn)) return undefined
    return serveCall(incoming, routes, engine)
  }
  return { fetch, call }
}

async function serveRequest(request: Request, routes: Routes, engine: Engine): Promise<Response> {
  const { method } = request
  const body: Incoming['body'] = (cap) => readBody(request, cap)
  const incoming = { method, ...targetOf(request), header: headerOf(request), body }
  return responseOf(await serveCall(incoming, routes, engine))
}

function turnAway(request: Request, answer: Answer, engine: Engine): Promise<Response> {
  const { method } = request
  const arrival = arrivalOf({ method, ...targetOf(request), header: headerOf(request) }, engine)
  return deliverResponse(arrival, answer, engine)
}

/** Old clients write a double slash into the path. */
function tidyPath(path: string): string {
  return path.includes('//') ? path.replaceAll(/\/{2,}/g, '/') : path
}

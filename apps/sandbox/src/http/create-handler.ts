import { Hono } from 'hono'
import type { Answer } from '../exchange/answer.ts'
import { bodyCapKibibytes } from '../exchange/body-cap.ts'
import type { Engine } from '../exchange/engine.ts'
import type { ServedApi } from '../exchange/served-api.ts'
import { adminRoutes } from './admin-routes.ts'
import { deliver } from './deliver.ts'
import { isOwnName } from './is-own-name.ts'
import { readBody } from './read-body.ts'
import { addressesOf, chooseRoute, type Routes } from './routes.ts'

/**
 * Answers one HTTP request. `listeningOn` is a name that is taken in the Host header besides those of this machine.
 *
 * Rejects with `AnswerLost` where a fault keeps the answer from arriving.
 */
export type Handler = (request: Request, listeningOn?: string) => Promise<Response>

/** Puts the routes together: those of the descriptors, and the sandbox's own under `/_sandbox`. */
export function createHandler(servedApis: readonly ServedApi[], engine: Engine): Handler {
  // Old clients write a double slash into the path.
  const app = new Hono({ getPath: (request) => pathOf(request).replaceAll(/\/{2,}/g, '/') })
  const methods = new Map<string, readonly string[]>()
  for (const { method, pattern, routes } of addressesOf(servedApis)) {
    app.on(method, pattern, ({ req }) => serveCall(req.raw, routes, engine))
    methods.set(pattern, [...(methods.get(pattern) ?? []), method])
  }
  for (const [path, allowed] of methods) {
    app.all(path, ({ req }) => turnAway(req.raw, wrongMethod(allowed.join(', ')), engine))
  }
  app.route('/_sandbox', adminRoutes(engine))
  app.notFound(({ req }) => turnAway(req.raw, unknownPath, engine))
  // Hono would make an answer of an error, and thereby of a lost answer.
  app.onError((error) => {
    throw error
  })
  return async (request, listeningOn) => {
    const host = request.headers.get('host') ?? new URL(request.url).host
    return isOwnName(host, listeningOn) ? app.fetch(request) : turnAway(request, strangeHost, engine)
  }
}

async function serveCall(request: Request, routes: Routes, engine: Engine): Promise<Response> {
  const { method, headers } = request
  const path = pathOf(request)
  const query = new URL(request.url).search.slice(1)
  const { served, operation, binding } = chooseRoute(routes, headers.get('content-type') ?? '', query)
  const body = await readBody(request, bodyCapKibibytes(operation, binding) * 1024)
  const arrival = { method, path, operation: operation.name, received: engine.settings.clock() }
  const header = (name: string): string | undefined => headers.get(name) ?? undefined
  const call = { operation, binding, path, query, header, body }
  const answer = await served.answer(call, engine).catch(failed)
  return deliver(arrival, answer, engine)
}

function turnAway(request: Request, answer: Answer, engine: Engine): Response {
  const arrival = { method: request.method, path: pathOf(request), received: engine.settings.clock() }
  return deliver(arrival, answer, engine)
}

const unknownPath = refusal(404, 'The sandbox has no such path.')
const strangeHost = refusal(421, 'The sandbox answers to the names of this machine only, such as localhost.')

function wrongMethod(allowed: string): Answer {
  return { ...refusal(405, `This path takes ${allowed} only.`), headers: { allow: allowed } }
}

function refusal(httpStatus: number, explanation: string): Answer {
  const body = JSON.stringify({ error: explanation })
  return { httpStatus, body, notes: { explanation }, authentic: false }
}

/** An error of the sandbox itself, such as a full disk. The journal gets its name and message; neither holds a request. */
function failed(error: unknown): Answer {
  const explanation = `The sandbox failed. ${error instanceof Error ? error.message : ''}`
  const body = JSON.stringify({ errorMessage: 'The sandbox failed; its journal says why.', responseCode: '' })
  return { httpStatus: 500, body, notes: { explanation }, authentic: false }
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname
}

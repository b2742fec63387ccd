import type { RandomBytes } from '@pagakit/contract'
import { Hono } from 'hono'
import type { Answer } from '../exchange/answer.ts'
import type { Engine } from '../exchange/engine.ts'
import { arrivalOf, deliverResponse } from '../http/deliver.ts'
import { headerOf } from '../http/header-of.ts'
import { readBody } from '../http/read-body.ts'
import { failed, unknownPath, wrongMethod } from '../http/refusals.ts'
import { answerAuthorization } from './authorization/answer-authorization.ts'
import { answerToken } from './oauth/answer-token.ts'
import { style } from './pages/style.ts'
import type { ReceivedForm } from './received-form.ts'
import { acceptedFormat } from './secure/accepted-format.ts'
import { answerSecure } from './secure/answer-secure.ts'
import { readSecurePath } from './secure/read-secure-path.ts'
import { notTakenSecurely } from './secure/secure-answers.ts'

/** The most a body may have, in bytes: 64 KiB. */
const bodyCap = 64 * 1024

/** What came, and where. */
interface Arrived extends ReceivedForm {
  /** The path as it was written. */
  readonly path: string
  readonly origin: string
}

/** An answer, and which operation it is of; none where the request names none. */
interface Served {
  readonly operation?: string | undefined
  readonly answer: Answer | Promise<Answer>
}

/** The sandbox as the authorization server of Paga Connect, and the operations behind it: all under `/paga-webservices/oauth2`. */
export function connectRoutes(engine: Engine): Hono {
  const formKeyOf = formKeyFrom(engine.settings.random)
  const app = new Hono()
  const route = (paths: readonly string[], take: (arrived: Arrived) => Served): void => {
    app.on('ALL', [...paths], ({ req }) => serve(req.raw, take, engine))
  }
  route(['/authorization', '/authorization/'], (arrived) => {
    if (!/^(GET|POST)$/.test(arrived.method)) return { answer: wrongMethod('GET, POST') }
    const answer = answerAuthorization(arrived, arrived.origin, formKeyOf(), engine)
    return { operation: 'authorize', answer }
  })
  route(['/token'], (arrived) => {
    return arrived.method === 'POST' ? answerToken(arrived, engine) : { answer: wrongMethod('POST') }
  })
  route(['/secure/*'], (arrived) => takeSecure(arrived, engine))
  app.get('/style.css', () => new Response(style, { headers: { 'content-type': 'text/css; charset=utf-8' } }))
  return app
}

/** Drawn with the first page: a sandbox that shows none needs no chance for it. */
function formKeyFrom(random: RandomBytes): () => Uint8Array {
  let key: Uint8Array | undefined
  return () => {
    key ??= random(32)
    return key
  }
}

function takeSecure(arrived: Arrived, engine: Engine): Served {
  const target = readSecurePath(arrived.path)
  if (target === undefined) return { answer: unknownPath }
  if (arrived.method !== 'POST') return { answer: wrongMethod('POST') }
  if (typeof target === 'string') {
    return { answer: notTakenSecurely(400, target, acceptedFormat(arrived.header('accept'))) }
  }
  return { operation: target.operation.name, answer: answerSecure({ ...arrived, target }, engine) }
}

async function serve(
  request: Request,
  take: (arrived: Arrived) => Served,
  engine: Engine,
): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(request.url)
  const common = { method: request.method, path: pathname, header: headerOf(request) }
  const arrival = arrivalOf(common, engine)
  const body = await readBody(request, bodyCap)
  const arrived: Arrived = { ...common, origin, query: searchParams, body }
  const { operation, answer } = await served(arrived, take)
  return deliverResponse(operation === undefined ? arrival : { ...arrival, operation }, answer, engine)
}

async function served(
  arrived: Arrived,
  take: (arrived: Arrived) => Served,
): Promise<{ readonly operation?: string | undefined; readonly answer: Answer }> {
  try {
    const { operation, answer } = take(arrived)
    return { operation, answer: await answer }
  } catch (error) {
    return { answer: failed(error) }
  }
}

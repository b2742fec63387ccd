import { bodyCapKibibytes } from '../exchange/body-cap.ts'
import type { Engine } from '../exchange/engine.ts'
import { arrivalOf, type Delivered, deliver } from './deliver.ts'
import { failed } from './refusals.ts'
import { chooseRoute, type Routes } from './routes.ts'

/** A request to an operation, however it came in. */
export interface Incoming {
  readonly method: string
  /** As it was written. */
  readonly path: string
  /** What stands behind the question mark; empty where there is none. */
  readonly query: string
  /** The value of a header; undefined where it is absent. */
  header(name: string): string | undefined
  /** True for one of many that come in at the same time, which wait for one commit. @default false */
  readonly sharesCommit?: boolean
  /** The body; undefined where it has more bytes than the cap. */
  body(cap: number): Promise<Uint8Array | undefined>
}

/**
 * Has the operation at an address answer.
 *
 * @throws AnswerLost where a fault keeps the answer from arriving.
 */
export async function serveCall(incoming: Incoming, routes: Routes, engine: Engine): Promise<Delivered> {
  const { method, path, query, sharesCommit = false } = incoming
  const header = (name: string): string | undefined => incoming.header(name)
  const { served, operation, binding } = chooseRoute(routes, header('content-type') ?? '', query)
  const body = await incoming.body(bodyCapKibibytes(operation, binding) * 1024)
  const arrived = arrivalOf({ method, path, header }, engine)
  const arrival = { ...arrived, operation: operation.name, length: body?.length ?? 0, sharesCommit }
  const call = { operation, binding, path, query, header, body }
  const answer = await served.answer(call, engine).catch(failed)
  return deliver(arrival, answer, engine)
}

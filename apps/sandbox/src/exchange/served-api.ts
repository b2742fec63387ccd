import type { Api } from '@pagakit/contract'
import type { Hono } from 'hono'
import type { Answer } from './answer.ts'
import type { Engine } from './engine.ts'
import type { ReceivedCall } from './received-call.ts'

/** An API the sandbox serves. */
export type ServedApi = ServedByDescriptors | ServedByRoutes

/** An API whose descriptors give the routes, and how its calls are answered. */
export interface ServedByDescriptors {
  readonly api: Api
  answer(call: ReceivedCall, engine: Engine): Promise<Answer>
}

/** An API with routes of its own, because it has pages, or paths that are read more freely than they are written. */
export interface ServedByRoutes {
  readonly api: Api
  /** What all its paths begin with. */
  readonly path: string
  routes(engine: Engine): Hono
}

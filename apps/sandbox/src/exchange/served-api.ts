import type { Api } from '@pagakit/contract'
import type { Answer } from './answer.ts'
import type { Engine } from './engine.ts'
import type { ReceivedCall } from './received-call.ts'

/** An API the sandbox serves: its descriptors, which give the routes, and how its calls are answered. */
export interface ServedApi {
  readonly api: Api
  answer(call: ReceivedCall, engine: Engine): Promise<Answer>
}

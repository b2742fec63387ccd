import { jsonCodec } from '@pagakit/codecs/json'
import type { Operation } from '@pagakit/contract'
import { type Behaviour, defineBehaviour } from './behaviour.ts'
import { told } from './decision.ts'

/** Stands in for a behaviour nobody has written yet: answers with the first sample of the descriptor and moves nothing. */
export function sampleBehaviour(operation: Operation): Behaviour {
  const { response } = operation.samples[0]
  const bytes = new TextEncoder().encode(JSON.stringify(response))
  const decoded = jsonCodec.decode(bytes, operation.responseShape)
  if ('problem' in decoded) throw new TypeError(`the sample of ${operation.name} does not fit its shape`)
  return defineBehaviour(operation, () => told(decoded.value))
}

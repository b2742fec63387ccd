import { businessBehaviours } from './business/behaviours/index.ts'
import type { Behaviour } from './exchange/behaviour.ts'

/** What the sandbox carries out, by the name of each API it serves. Every other operation is answered with its sample. */
export const behavioursByApi: Readonly<Record<string, readonly Pick<Behaviour, 'operation'>[]>> = {
  business: businessBehaviours,
  merchant: [],
}

import type { Operation, SchemaOutput } from '@pagakit/contract'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import type { Decision } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import type { Access } from './find-access.ts'

/** What an operation does for whoever a token speaks for. */
export interface ConnectBehaviour {
  readonly operation: Operation
  /** The behaviour for one request, once it is known who it speaks for. */
  withAccess(access: Access): Behaviour
}

/** Writes down what an operation of Paga Connect does: as `defineBehaviour`, and with the access of the token. */
export function defineConnectBehaviour<Op extends Operation>(
  operation: Op,
  decide: (input: SchemaOutput<Op['request']>, access: Access, world: World) => Decision,
): ConnectBehaviour {
  return {
    operation,
    withAccess: (access) => defineBehaviour(operation, (input, world) => decide(input, access, world)),
  }
}

import type { Binding, Operation } from '@pagakit/contract'

/** A request to an operation, whatever carried it. */
export interface ReceivedCall {
  readonly operation: Operation
  /** The binding at whose address it came in. */
  readonly binding: Binding
  /** The path as it was written. */
  readonly path: string
  /** What stands behind the question mark; empty where there is none. */
  readonly query: string
  /** The value of a header; undefined where it is absent. */
  header(name: string): string | undefined
  /** Undefined where the body is larger than the cap. */
  readonly body: Uint8Array | undefined
}

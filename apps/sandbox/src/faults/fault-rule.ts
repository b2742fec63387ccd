import type { businessApi } from '@pagakit/models/business'
import type { collectApi } from '@pagakit/models/collect'
import type { connectApi } from '@pagakit/models/connect'
import type { merchantApi } from '@pagakit/models/merchant'
import type { NotificationName } from '../events/paga-event.ts'
import type { WebhookFaultKind } from '../webhooks/webhook-faults.ts'
import type { AnswerFaultKind, FaultParameters, ParametersOf } from './fault-parameters.ts'
import type { StruckFault } from './struck-fault.ts'

/** The name of an operation whose answers can misbehave. */
export type FaultedOperation =
  | keyof typeof businessApi.operations
  | keyof typeof merchantApi.operations
  | keyof typeof connectApi.operations
  | keyof typeof collectApi.operations

/** Which requests a fault befalls. */
export interface FaultMatch<Operation extends string = string> {
  /** Only requests to this operation. @default every operation its kind can befall */
  readonly operation?: Operation
  /** Only the request, or the item of a batch, with this reference. @default every reference */
  readonly referenceNumber?: string
  /** Only requests over this amount, as decimal text; `100` is `100.00` too. @default every amount */
  readonly amount?: string
  /** How likely it befalls a request that fits, above 0 and at most 1; drawn from the `seed`. @default 1 */
  readonly chance?: number
  /** How many requests it befalls before it is used up. @default 1 */
  readonly times?: number
}

/** How answers misbehave, and what that kind of fault is told. */
export type AnswerFaultRule = {
  [Kind in AnswerFaultKind]: { readonly kind: Kind } & ParametersOf<Kind>
}[AnswerFaultKind]

/** When to misbehave, and how. */
export type FaultRule =
  | (FaultMatch<FaultedOperation> & AnswerFaultRule)
  | (FaultMatch<NotificationName> & { readonly kind: WebhookFaultKind })

/** A rule in force. */
export type Fault = FaultRule & {
  readonly id: string
  /** How many requests it will still befall. */
  readonly times: number
  /** How many requests it has befallen. */
  readonly struck: number
}

/** A fault that befalls a request, and what called for it. */
export type DrawnFault = FaultParameters & Pick<StruckFault, 'by'> & { readonly kind: AnswerFaultKind }

import type { ObjectShape, Recipe, ScalarPath } from '@pagakit/contract'
import type * as z from 'zod'
import { shapeOf } from '../shape-of.ts'

/** A message that Paga posts, as a document shows it. */
export interface WebhookSample {
  readonly name: string
  /** The document and its lines. */
  readonly source: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** What a webhook's descriptor says; {@link defineWebhook} derives the shape. */
export interface WebhookDescription<Name extends string, Payload extends z.ZodObject> {
  readonly name: Name
  /** When Paga sends it, in one sentence. */
  readonly summary: string
  readonly section: string
  readonly payload: Payload
  /** What the member `hash` of the body covers; it protects nothing else. */
  readonly hash: Recipe<ScalarPath<z.output<Payload>>>
  /**
   * How the list of the header form must begin, as alternatives. The sender chooses the list, so a shorter one, or another
   * order, could sign something else with the same characters.
   */
  readonly headerStarts: readonly (readonly ScalarPath<z.output<Payload>>[])[]
  /** Names that Paga used before, and what they are called now. */
  readonly olderNames: Readonly<Record<string, keyof z.output<Payload> & string>>
  readonly samples: readonly [WebhookSample, ...WebhookSample[]]
}

/** Everything special about one message that Paga posts to you, as data. The receiver, the sandbox, tests and docs read it. */
export interface Webhook<Name extends string = string, Payload extends z.ZodObject = z.ZodObject>
  extends Omit<WebhookDescription<Name, Payload>, 'hash' | 'headerStarts' | 'olderNames'> {
  readonly hash: Recipe
  readonly headerStarts: readonly (readonly string[])[]
  readonly olderNames: Readonly<Record<string, string>>
  readonly payloadShape: ObjectShape
}

/** Makes a webhook from its description; only fields of the payload compile as what is hashed. */
export function defineWebhook<const Name extends string, Payload extends z.ZodObject>(
  description: WebhookDescription<Name, Payload>,
): Webhook<Name, Payload> {
  return Object.freeze({ ...description, payloadShape: shapeOf(description.payload) })
}

declare const remembered: unique symbol

/** A kind of thing the sandbox remembers beside its books, such as the charges that wait for a customer. */
export interface RecordKind<Value> {
  /** How the file knows it; never changed once files hold it. */
  readonly name: string
  /** Only for the types: nothing is ever stored here. */
  readonly [remembered]?: Value
}

/**
 * Names a kind of thing to remember. Its values are plain JSON without secrets; kobo are kept as text.
 *
 * @example
 * export const charges: RecordKind<Charge> = defineRecord('charge')
 */
export function defineRecord<Value>(name: string): RecordKind<Value> {
  return { name }
}

import type { AmountText, AnswerFormat, HashProfile } from '@pagakit/contract'
import type { Hooks, Instrument, Logger } from './hooks.ts'

/** The settings every client takes, whatever its API. */
export interface ClientSettings {
  /** One deadline per call in milliseconds, further attempts included. @default 60_000 for money and writes, 20_000 else */
  readonly timeoutMs?: number | undefined
  /** Where warnings go; without one they go nowhere. */
  readonly logger?: Logger | undefined
  /** Watchers of every attempt. */
  readonly hooks?: Hooks | undefined
  /** Wraps every call, for tracing. */
  readonly instrument?: Instrument | undefined
  /**
   * The hash order to follow: the documents' or the official clients'. `auto` tries the other one when Paga refuses the
   * hash of a call that moves no money, and remembers it. @default 'documented'
   */
  readonly hashProfile?: HashProfile | 'auto' | undefined
  /** How amounts are written into hash and body: `1500.5` or `1500.50`. @default 'shortest' */
  readonly amountText?: AmountText | undefined
  /** How Paga is asked to answer, of an API that knows both. @default 'json' */
  readonly accept?: AnswerFormat | undefined
  /** Whether a money reference that ends in a digit is taken with one warning, or refused. @default 'warn' */
  readonly references?: 'warn' | 'strict' | undefined
  /**
   * What happens when an answer does not fit its model: a warning, or for calls that move nothing an error. An answer to
   * a call that was carried out is never withheld. @default 'warn'
   */
  readonly responseValidation?: 'warn' | 'strict' | undefined
}

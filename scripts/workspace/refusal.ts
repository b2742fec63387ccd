/** Why something is refused, and what to do instead. */
export interface Refusal {
  readonly problem: string
  readonly fix: string
}

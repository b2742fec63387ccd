/** What came of killing a sandbox, so far. */
export class CrashTally {
  kills = 0
  /** How many of the kills came before it listened. */
  whileStarting = 0
  files = 0
  acknowledged = 0
  /** Of what was never answered: how much was there after all, and how much was not. */
  readonly unanswered: { there: number; absent: number } = { there: 0, absent: 0 }
  /** How often something was sent a second time, to be refused. */
  sentTwice = 0
  readonly byKind: Map<string, number> = new Map()
  /** Everything that must not be, in words. */
  readonly problems: string[] = []

  acknowledge(kind: string): void {
    this.acknowledged += 1
    this.byKind.set(kind, (this.byKind.get(kind) ?? 0) + 1)
  }

  /** All of it, for people. */
  toString(): string {
    const kinds = [...this.byKind].toSorted().map(([kind, count]) => `${kind} ${count}`)
    return [
      `${this.kills} kills, ${this.whileStarting} of them before it listened, over ${this.files} data files`,
      `${this.acknowledged} operations acknowledged: ${kinds.join(', ')}`,
      `${this.unanswered.there + this.unanswered.absent} never answered: ${this.unanswered.there} were there wholly, ${this.unanswered.absent} not at all`,
      `${this.sentTwice} sent a second time and refused`,
      this.problems.length === 0 ? 'nothing lost, nothing halved, nothing twice' : this.problems.join('\n'),
    ].join('\n')
  }
}

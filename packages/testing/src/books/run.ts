import { createHash } from 'node:crypto'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import { Chance } from './chance.ts'
import { type Attempt, Oracle } from './oracle.ts'
import type { Person } from './people.ts'

/** What was done so far, over all runs. */
export class Tally {
  steps = 0
  successes = 0
  readonly byOperation: Map<string, number> = new Map()

  count(operation: string, isSuccess: boolean): void {
    this.steps += 1
    if (isSuccess) this.successes += 1
    this.byOperation.set(operation, (this.byOperation.get(operation) ?? 0) + 1)
  }
}

const secrets = { principal: 'BOOKS', credentials: 'BOOKS-PASSWORD', hashKey: 'BOOKS-KEY' }

/** What came back. */
export interface Answer {
  readonly code: unknown
  readonly body: Readonly<Record<string, unknown>>
}

/** One sandbox and the oracle that is held against it, under one seed. */
export class Run implements AsyncDisposable {
  readonly oracle: Oracle = new Oracle()
  readonly chance: Chance
  readonly sandbox: Sandbox
  readonly tally: Tally
  readonly #clock: { now: number }
  #references = 0

  private constructor(sandbox: Sandbox, clock: { now: number }, chance: Chance, tally: Tally) {
    this.sandbox = sandbox
    this.#clock = clock
    this.chance = chance
    this.tally = tally
  }

  static async start(seed: number, tally: Tally): Promise<Run> {
    const clock = { now: Date.UTC(2026, 10, 21, 9) }
    const chance = new Chance(seed)
    const random = (length: number): Uint8Array => Uint8Array.from({ length }, () => chance.below(256))
    const told = { business: secrets, merchant: secrets, journalSize: 1, magicValues: false }
    const settings = { ...told, clock: () => clock.now, random }
    return new Run(await createSandbox(settings), clock, chance, tally)
  }

  get now(): number {
    return this.#clock.now
  }

  /** A reference nobody had before; now and then one that was used. */
  reference(): string {
    this.#references += 1
    const [used] = this.oracle.used
    return used !== undefined && this.chance.percent(2) ? used : `R${this.#references}X`
  }

  /** Somebody with an account. */
  person(): Person {
    const { people } = this.oracle
    return people[this.chance.below(people.length)] ?? nobody()
  }

  /** A number that had no account when the books were new; somebody may have opened one since. */
  stranger(): string {
    return `+23480999999${10 + this.chance.below(40)}`
  }

  /** Time passes, for the sandbox and the oracle alike. Never to a moment at which something ends. */
  wait(milliseconds: number): void {
    this.#clock.now += milliseconds * 2 + 1
    this.oracle.passTo(this.#clock.now)
  }

  /** Sends a request that is signed by node:crypto alone, and gives its code. */
  async ask(
    api: 'business' | 'merchant',
    operation: string,
    body: object,
    preimage: string,
  ): Promise<Answer> {
    const folder = api === 'business' ? 'business-rest' : 'merchant-rest'
    const hash = createHash('sha512').update(preimage).update(secrets.hashKey).digest('hex')
    const { principal, credentials } = secrets
    const response = await this.sandbox.fetch(
      `http://localhost/paga-webservices/${folder}/secured/${operation}`,
      {
        method: 'POST',
        headers: { principal, credentials, hash, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    )
    const answer: Readonly<Record<string, unknown>> = Object(await response.json())
    if (response.status !== 200)
      throw new Error(`${operation}: HTTP ${response.status} ${JSON.stringify(answer)}`)
    return { code: answer['responseCode'], body: answer }
  }

  /** Holds a code against what must come of an attempt, and writes what it moves into the oracle's books. */
  conclude(what: string, code: unknown, { reasons, moves }: Attempt): boolean {
    const isSuccess = reasons.length === 0
    const fits = isSuccess ? code === 0 : reasons.some((reason) => reason === code)
    if (!fits)
      throw new Error(`${what}: answered ${code}, expected ${isSuccess ? 0 : `one of ${reasons.join(', ')}`}`)
    if (isSuccess) this.oracle.apply(moves)
    return isSuccess
  }

  /** The sum of all entries. */
  sum(): string {
    return this.sandbox.ledger.sum()
  }

  /** Every balance that is not what the oracle has: empty if the books are right. */
  differences(): readonly string[] {
    const theirs = new Map(
      this.sandbox.ledger.balances().map(({ account, balance }) => [account, kobo(balance)]),
    )
    const ours = this.oracle.balances()
    const accounts = new Set([...theirs.keys(), ...ours.keys()])
    return [...accounts].flatMap((account) => {
      const [their, our] = [theirs.get(account) ?? 0n, ours.get(account) ?? 0n]
      return their === our ? [] : [`${account} holds ${their}, and should ${our}`]
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sandbox.close()
  }
}

function nobody(): never {
  throw new Error('there is nobody')
}

/** A decimal naira text in kobo. */
function kobo(naira: string): bigint {
  const [whole = '', decimals = ''] = naira.split('.')
  return BigInt(whole + decimals.padEnd(2, '0'))
}

import { organisation, type Person, people, waitingAt, wallet } from './people.ts'
import { type Level, levels, type Price } from './price-list.ts'
import type { Sold } from './sale-steps.ts'

/** Money that goes from one account to another. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly kobo: bigint
}

/** What must come of a request: the codes with any of which it may be refused, and what it moves if there is none. */
export interface Attempt {
  readonly reasons: readonly number[]
  readonly moves: readonly Move[]
}

/** Money that waits for somebody. */
export interface Waiting {
  readonly reference: string
  readonly payer: string
  readonly phone: string
  readonly kobo: bigint
  readonly least: Level | undefined
  /** When it goes back; undefined for what waits for a code. */
  readonly returnsAt: number | undefined
}

/** A charge the customer has not agreed to, or what became of it. */
export interface Charge {
  readonly phone: string
  readonly source: string | undefined
  readonly kobo: bigint
  readonly mode: 'polling' | 'one-time-code'
  readonly until: number
  readonly triesLeft: number
  /** The code it ended with; undefined while it waits. */
  readonly ended?: number
}

/** Who pays: the organisation, or a person from a source with a PIN that may be wrong. */
export interface PayerClaim {
  readonly person?: Person
  readonly pin?: string
  readonly source?: string
}

/** A second set of books, of a different hand: balances, money that waits, charges. */
export class Oracle {
  readonly #balances = new Map<string, bigint>()
  readonly used: Set<string> = new Set()
  readonly levels: Map<string, Level> = new Map(people.map(({ phone, level }) => [phone, level]))
  people: readonly Person[] = people
  waiting: readonly Waiting[] = []
  sales: readonly Sold[] = []
  readonly accountNumbers: string[] = []
  readonly charges: Map<string, Charge> = new Map()

  constructor() {
    const openings: (readonly [string, bigint])[] = [
      [organisation, 100_000_000n],
      ...people.flatMap(({ phone, opening, sources }): (readonly [string, bigint])[] => [
        [wallet(phone), opening],
        ...Object.entries(sources).map(([alias, kobo]) => [`source:${phone}/${alias}`, kobo] as const),
      ]),
    ]
    for (const [to, kobo] of openings) this.apply([{ from: 'funding', to, kobo }])
  }

  balance(account: string): bigint {
    return this.#balances.get(account) ?? 0n
  }

  /** What every account holds that holds anything. */
  balances(): ReadonlyMap<string, bigint> {
    return new Map([...this.#balances].filter(([, kobo]) => kobo !== 0n))
  }

  apply(moves: readonly Move[]): void {
    for (const { from, to, kobo } of moves) {
      this.#balances.set(from, this.balance(from) - kobo)
      this.#balances.set(to, this.balance(to) + kobo)
    }
  }

  /** Which account pays; or with what a payer who cannot is refused. */
  payer({ person, pin, source }: PayerClaim): {
    readonly account: string
    readonly reasons: readonly number[]
  } {
    if (person === undefined) return { account: organisation, reasons: [] }
    const known = source === undefined || Object.hasOwn(person.sources, source)
    const account = source === undefined ? wallet(person.phone) : `source:${person.phone}/${source}`
    const reasons = [
      ...(pin === undefined || pin === person.pin ? [] : [104]),
      ...(person.paysNot === undefined ? [] : [person.paysNot]),
      ...(known ? [] : [106]),
    ]
    return { account, reasons }
  }

  /** With which codes a payer is refused who may not send so much, or does not have it. */
  spendingReasons(account: string, person: Person | undefined, kobo: bigint, fee: bigint): readonly number[] {
    const level = person === undefined ? undefined : this.levels.get(person.phone)
    return [
      ...(level !== undefined && kobo > levels[level].atOnce ? [136] : []),
      ...(this.balance(account) < kobo + fee ? [139] : []),
    ]
  }

  /** With which code money is refused that a wallet has no room for. */
  roomReasons(phone: string, kobo: bigint): readonly number[] {
    const most = levels[this.levels.get(phone) ?? 'KYC1'].held
    return most !== undefined && this.balance(wallet(phone)) + kobo > most ? [138] : []
  }

  /** Time passes: charges run out, and money goes back to whoever sent it. */
  passTo(now: number): void {
    for (const [reference, charge] of this.charges) {
      if (charge.ended === undefined && charge.until < now)
        this.charges.set(reference, { ...charge, ended: 119 })
    }
    const returned = this.waiting.filter(({ returnsAt }) => returnsAt !== undefined && returnsAt < now)
    this.waiting = this.waiting.filter((one) => !returned.includes(one))
    this.apply(returned.map(({ phone, payer, kobo }) => ({ from: waitingAt(phone), to: payer, kobo })))
  }

  /** A person proves more: what waited for that reaches them, the oldest first, as long as there is room. */
  prove(phone: string, level: Level): void {
    this.levels.set(phone, level)
    for (const one of this.waiting.filter((waiting) => waiting.phone === phone)) {
      if ((one.least ?? level) > level || this.roomReasons(phone, one.kobo).length > 0) continue
      this.waiting = this.waiting.filter((other) => other !== one)
      this.apply([{ from: waitingAt(phone), to: wallet(phone), kobo: one.kobo }])
    }
  }

  /** Somebody becomes a customer; what waited for the number reaches them. */
  register(person: Person): void {
    this.people = [...this.people, person]
    this.prove(person.phone, person.level)
  }

  /** The person an account is of, by number or nickname. */
  person(account: string): Person | undefined {
    return this.people.find(({ phone, nickname }) => phone === account || nickname === account)
  }
}

/** What a payment moves: the amount to its receiver, fee and tax to Paga. */
export function payment(from: string, to: string, kobo: bigint, { fee, vat }: Price): readonly Move[] {
  return [
    { from, to, kobo },
    { from, to: 'fees', kobo: fee - vat },
    { from, to: 'vat', kobo: vat },
  ]
}

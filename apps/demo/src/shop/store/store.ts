import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Books } from './books.ts'
import { PurchaseStore } from './purchase-store.ts'
import { QuestionStore } from './question-store.ts'
import type {
  MadeCall,
  PaymentRequest,
  PaymentRequestState,
  Payout,
  PayoutState,
  Supplier,
} from './records.ts'
import { RefundStore } from './refund-store.ts'
import { schema } from './schema.ts'

/** What becomes of something that was sent. */
export interface Ending<State> {
  readonly state: State
  readonly reason?: string
}

/** A payment request before Paga was asked for it. */
export type NewPaymentRequest = Omit<
  PaymentRequest,
  'state' | 'reason' | 'account' | 'fee' | 'listed' | 'since'
>

/** A call to keep. */
export interface NewCall extends Omit<MadeCall, 'times'> {
  /** True for what changes nothing. */
  readonly isQuestion: boolean
}

/**
 * What the shop remembers, in SQLite. Each method is one statement, and each statement is on the disk when it returns: a
 * payment relies on that.
 */
export class Store implements Disposable {
  /** For what shares the transactions of the shop, such as the memory of webhooks. */
  readonly database: DatabaseSync

  /** Money given back. */
  readonly refunds: RefundStore
  /** What customers order, and pay for from their Paga accounts. */
  readonly purchases: PurchaseStore
  /** What Paga was asked about all of it. */
  readonly questions: QuestionStore
  readonly #books: Books
  readonly #now: () => number

  /** Opens a file, or `:memory:`. `now` is the time in milliseconds since 1970. */
  constructor(file: string, now: () => number = Date.now) {
    this.#now = now
    this.database = new DatabaseSync(file, { timeout: 5_000 })
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    this.database.exec(schema)
    this.#books = new Books(this.database)
    this.refunds = new RefundStore(this.database, now)
    this.purchases = new PurchaseStore(this.database, now)
    this.questions = new QuestionStore(this.database, now)
    // Whoever was sending when the process ended cannot say whether anything was sent.
    this.#run("UPDATE payout SET state = 'checking' WHERE state = 'sending'")
    this.#run("UPDATE payment_request SET state = 'unclear' WHERE state = 'asking'")
  }

  /** Keeps a supplier; one with this id is there already where a form was sent twice. */
  addSupplier({ id, owner, name, bank, bankName, account }: Supplier): void {
    const insert = 'INSERT INTO supplier VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING'
    this.#run(insert, id, owner, name, bank, bankName, account)
  }

  suppliers(owner: string): readonly Supplier[] {
    return this.#rows<Supplier>('SELECT * FROM supplier WHERE owner = ? ORDER BY name, id', owner)
  }

  supplier(owner: string, id: string): Supplier | undefined {
    return this.#rows<Supplier>('SELECT * FROM supplier WHERE owner = ? AND id = ?', owner, id)[0]
  }

  /** Keeps a payout; one with this reference is there already where a form was sent twice. */
  planPayout(payout: Omit<Payout, 'state' | 'reason' | 'since'>): void {
    const { reference, owner, supplier, amount, holder, fee, at } = payout
    const insert = `INSERT INTO payout (reference, owner, supplier, amount, holder, fee, state, at, since)
      VALUES (?, ?, ?, ?, ?, ?, 'planned', ?, ?) ON CONFLICT (reference) DO NOTHING`
    this.#run(insert, reference, owner, supplier, amount, holder, fee, at, at)
  }

  payouts(owner: string): readonly Payout[] {
    return this.#rows<Payout>('SELECT * FROM payout WHERE owner = ? ORDER BY at DESC, reference', owner)
  }

  payout(owner: string, reference: string): Payout | undefined {
    return this.#rows<Payout>('SELECT * FROM payout WHERE owner = ? AND reference = ?', owner, reference)[0]
  }

  /** The payouts of everybody whose outcome nobody knows yet. */
  payoutsToCheck(): readonly Payout[] {
    return this.#rows<Payout>("SELECT * FROM payout WHERE state = 'checking' ORDER BY at")
  }

  /** Takes a planned payout to send it. True for one caller only, however many ask. */
  claimPayout(reference: string): boolean {
    const claim = "UPDATE payout SET state = 'sending' WHERE reference = ? AND state = 'planned'"
    return this.#run(claim, reference) === 1
  }

  /** Writes what became of a payout. What is final stays as it is. */
  endPayout(reference: string, { state, reason = '' }: Ending<PayoutState>): void {
    const end = `UPDATE payout SET state = ?, reason = ?, since = ?
      WHERE reference = ? AND state IN ('sending', 'checking')`
    this.#run(end, state, reason, this.#now(), reference)
  }

  /** Keeps a request. False where one with this reference is there already, as where a form was sent twice. */
  addPaymentRequest(request: NewPaymentRequest): boolean {
    const { reference, owner, payer, phone, amount, takesParts, at } = request
    const insert = `INSERT INTO payment_request (reference, owner, payer, phone, amount, takesParts, state, at, since)
      VALUES (?, ?, ?, ?, ?, ?, 'asking', ?, ?) ON CONFLICT (reference) DO NOTHING`
    return this.#run(insert, reference, owner, payer, phone, amount, takesParts, at, at) === 1
  }

  paymentRequests(owner: string): readonly PaymentRequest[] {
    const select = 'SELECT * FROM payment_request WHERE owner = ? ORDER BY at DESC, reference'
    return this.#rows<PaymentRequest>(select, owner)
  }

  paymentRequest(owner: string, reference: string): PaymentRequest | undefined {
    const select = 'SELECT * FROM payment_request WHERE owner = ? AND reference = ?'
    return this.#rows<PaymentRequest>(select, owner, reference)[0]
  }

  /** The request with a reference, whoever made it: for what Paga tells, who knows no visitors. */
  requestOfAnybody(reference: string): PaymentRequest | undefined {
    return this.#rows<PaymentRequest>('SELECT * FROM payment_request WHERE reference = ?', reference)[0]
  }

  /** The payment requests of everybody that Paga can tell more about. */
  openPaymentRequests(): readonly PaymentRequest[] {
    const select = `SELECT * FROM payment_request WHERE state IN ('queued', 'unclear', 'waiting') ORDER BY at, reference`
    return this.#rows<PaymentRequest>(select)
  }

  /** Paga took the request, and gave an account number or not yet; its webhook may have been faster, and what it told stays. */
  openPaymentRequest(reference: string, account: string): void {
    const open = `UPDATE payment_request SET account = coalesce(nullif(?, ''), account),
      state = CASE WHEN state IN ('asking', 'queued', 'unclear') THEN ? ELSE state END WHERE reference = ?`
    this.#run(open, account, account === '' ? 'queued' : 'waiting', reference)
  }

  /** Writes what Paga keeps of a request, in naira. */
  setCollectionFee(reference: string, fee: string): void {
    this.#run('UPDATE payment_request SET fee = ? WHERE reference = ?', fee, reference)
  }

  /** Writes what Paga lists as paid of a request while that is not enough, in naira; empty for nothing. */
  setListed(reference: string, listed: string): void {
    this.#run(
      "UPDATE payment_request SET listed = ? WHERE reference = ? AND state <> 'paid'",
      listed,
      reference,
    )
  }

  /** Takes a part of a request, in naira, for the whole. Nothing changes where Paga lists another one by now. */
  closeWithPart(reference: string, part: string): void {
    const close = `UPDATE payment_request SET state = 'paid', reason = '', since = ?
      WHERE reference = ? AND state IN ('waiting', 'ended') AND listed = ? AND listed <> ''`
    this.#run(close, this.#now(), reference, part)
  }

  /** Writes what became of a request. What was paid stays paid. */
  endPaymentRequest(reference: string, { state, reason = '' }: Ending<PaymentRequestState>): void {
    const end = `UPDATE payment_request SET state = ?, reason = ?, since = ?, listed = iif(? = 'paid', '', listed)
      WHERE reference = ? AND state <> 'paid'`
    this.#run(end, state, reason, this.#now(), state, reference)
  }

  /** Keeps a call. A question that was asked before takes the place of the earlier one, so that to keep asking fills no disk. */
  addCall({ subject, operation, code, outcome, isQuestion }: NewCall): void {
    const again =
      'UPDATE call SET code = ?, outcome = ?, times = times + 1 WHERE subject = ? AND operation = ?'
    if (isQuestion && this.#run(again, code, outcome, subject, operation) > 0) return
    this.#run('INSERT INTO call VALUES (?, ?, ?, ?, 1)', subject, operation, code, outcome)
  }

  /** The calls that were made for something, the earlier first. Ask only for what the asker owns. */
  calls(subject: string): readonly MadeCall[] {
    return this.#rows<MadeCall>('SELECT * FROM call WHERE subject = ? ORDER BY rowid', subject)
  }

  [Symbol.dispose](): void {
    this.database.close()
  }

  #run(sql: string, ...values: SQLInputValue[]): number {
    return this.#books.run(sql, ...values)
  }

  #rows<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#books.rows<Row>(sql, ...values)
  }
}

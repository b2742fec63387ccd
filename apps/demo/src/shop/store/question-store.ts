import type { DatabaseSync } from 'node:sqlite'
import { waitAfter } from '../questions/wait-after.ts'
import { Books } from './books.ts'

/** How Paga was asked about something that is open. Times are in milliseconds since 1970. */
export interface Questions {
  readonly times: number
  /** When it was asked last. */
  readonly last: number
  /** When it is asked again. */
  readonly next: number
}

/** What the shop remembers of the questions it asks about what nobody knows the end of: a restart forgets none. */
export class QuestionStore {
  readonly #books: Books
  readonly #now: () => number

  constructor(database: DatabaseSync, now: () => number) {
    this.#books = new Books(database)
    this.#now = now
  }

  /** The questions about something, by its reference or id; undefined before the first. */
  about(subject: string): Questions | undefined {
    const select = 'SELECT times, last, next FROM question WHERE subject = ?'
    return this.#books.rows<Questions>(select, subject)[0]
  }

  /** Writes down that Paga is asked now. The next question waits the longer the more were asked. */
  note(subject: string): void {
    const [now, times] = [this.#now(), (this.about(subject)?.times ?? 0) + 1]
    const upsert = `INSERT INTO question (subject, times, last, next) VALUES (?, ?, ?, ?)
      ON CONFLICT (subject) DO UPDATE SET times = excluded.times, last = excluded.last, next = excluded.next`
    this.#books.run(upsert, subject, times, now, now + waitAfter(times))
  }

  /** Lets the next question be asked at once, for there is a reason to. */
  hasten(subject: string): void {
    this.#books.run('UPDATE question SET next = ? WHERE subject = ?', this.#now(), subject)
  }

  /** True where the wait is over. A clock that was put back makes nobody wait longer than it would. */
  isDue(subject: string): boolean {
    const asked = this.about(subject)
    if (asked === undefined) return true
    const now = this.#now()
    return now >= asked.next || now < asked.last
  }
}

/** Something Paga tells a person. */
export interface Message {
  readonly channel: 'sms' | 'email'
  /** The phone number or the address. */
  readonly to: string
  readonly about: MessageSubject
  /** The words; those with a code in them are the only place where the sandbox shows it. */
  readonly text: string
}

/** What a message is about. */
export type MessageSubject = 'receipt' | 'withdrawal-code' | 'one-time-code' | 'request' | 'welcome'

/** A message that went out. */
export interface SentMessage extends Message {
  /** Counted from 1. */
  readonly number: number
  /** When it went out, in ISO 8601, UTC. */
  readonly time: string
  /** The reference of the request it came from. */
  readonly referenceNumber: string
}

/** What Paga would have sent by SMS or mail; the sandbox sends nothing. Kept in memory only. */
export interface OutboxReader {
  /** The messages, the oldest first; the newest 1,000 are kept. */
  list(): readonly SentMessage[]
  /** Forgets them. */
  clear(): void
}

const cap = 1_000

/** A message as it is kept. Most are never looked at, so its time is written out only then. */
interface Kept {
  readonly message: Message
  readonly number: number
  readonly sentAt: number
  readonly referenceNumber: string
}

/** Keeps the newest messages. */
export class Outbox implements OutboxReader {
  #messages: Kept[] = []
  #count = 0

  /** `now` is in milliseconds since 1970. */
  send(messages: readonly Message[], referenceNumber: string, now: number): void {
    for (const message of messages) {
      this.#count += 1
      this.#messages.push({ message, number: this.#count, sentAt: now, referenceNumber })
    }
    // Cut rarely, since cutting copies.
    if (this.#messages.length > 2 * cap) this.#messages = this.#messages.slice(-cap)
  }

  list(): readonly SentMessage[] {
    return this.#messages.slice(-cap).map(({ message, number, sentAt, referenceNumber }) => {
      return { ...message, number, time: new Date(sentAt).toISOString(), referenceNumber }
    })
  }

  clear(): void {
    this.#messages = []
  }

  /** Remembers the messages and how many there ever were; what it gives puts them back. */
  remember(): () => void {
    const messages = this.#messages.slice(-cap)
    const count = this.#count
    return () => {
      this.#messages = [...messages]
      this.#count = count
    }
  }
}

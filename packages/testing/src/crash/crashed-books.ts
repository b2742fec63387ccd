import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isPagaError } from '@pagakit/contract'
import type { Chance } from '../books/chance.ts'
import { findHalves } from './crash-image.ts'
import type { CrashTally } from './crash-tally.ts'
import { type Errand, errands } from './errand.ts'
import { AdminRefusal, type ReachedPaga, reachPaga } from './reached-paga.ts'
import { SandboxProcess } from './sandbox-process.ts'
import { type SeenBooks, seeBooks } from './seen-books.ts'
import type { ToldShop } from './told-shop.ts'

/** What one data file is killed with. */
export interface CrashParts {
  readonly command: readonly string[]
  readonly folder: string
  readonly isByClock: boolean
  readonly chance: Chance
  readonly shop: ToldShop
  readonly tally: CrashTally
}

/**
 * What the one who sent an errand knows of it: that it is done, that it is not, or, after a kill, nothing. A look at the
 * books turns the last into one of the others for good.
 */
interface Remembered {
  readonly errand: Errand
  knows: 'done' | 'not done' | 'nothing'
  /** True until the books were looked at after it was sent. */
  isNew: boolean
}

const connections = 6

/** The longest a sandbox lives under load, and the longest until it is killed while it starts, in milliseconds. */
const longest = { load: 250, start: 500 } as const

/** The books in one data file, what was sent to them, and what must be in them. */
export class CrashedBooks {
  readonly #parts: CrashParts
  readonly #file: string
  readonly #sent: Remembered[] = []
  #count = 0

  constructor(parts: CrashParts) {
    this.#parts = parts
    this.#file = join(parts.folder, 'books.sqlite')
  }

  /** Starts the sandbox, looks whether all is there, uses it and kills it. */
  async live(): Promise<void> {
    const { chance, isByClock, tally } = this.#parts
    const process = this.#start()
    if (isByClock && chance.percent(10)) {
      await setTimeout(chance.below(longest.start))
      tally.whileStarting += 1
    } else {
      const paga = await this.#reach(process)
      await this.#look(paga)
      await this.#sendAgain(paga)
      await this.#load(paga, process)
    }
    await process.end('SIGKILL')
    tally.kills += 1
    tally.problems.push(...findHalves(this.#file))
  }

  /** Looks whether all is there, and whether everybody was told who had to be; then the sandbox ends as it is asked to. */
  async lookForTheLastTime(): Promise<void> {
    const { shop, tally } = this.#parts
    const process = this.#start()
    const paga = await this.#reach(process)
    await this.#look(paga)
    await paga.admin('POST', '/webhooks/deliver')
    const { webhooks } = Object(await paga.admin('GET', '/webhooks'))
    for (const { state, body } of webhooks) {
      const reference = body.externalReferenceNumber
      if (state !== 'delivered' || !shop.told.includes(reference))
        tally.problems.push(`the webhook of ${reference} is ${state}`)
    }
    const said = await process.end('SIGTERM')
    if (said !== '') tally.problems.push(`the sandbox said: ${said}`)
    tally.problems.push(...findHalves(this.#file))
  }

  /** Makes room for other books. */
  remove(): void {
    for (const end of ['', '-wal', '.image', '.image-wal']) rmSync(this.#file + end, { force: true })
  }

  #start(): SandboxProcess {
    const { command, folder } = this.#parts
    return new SandboxProcess(command, folder, this.#file)
  }

  async #reach(process: SandboxProcess): Promise<ReachedPaga> {
    return reachPaga(await process.url(), this.#parts.shop.url)
  }

  /** Holds everything that was sent against the books; the status is asked of what is new and of some that is not. */
  async #look(paga: ReachedPaga): Promise<void> {
    const { chance, tally } = this.#parts
    const asked = this.#sent.filter(({ isNew }) => isNew || chance.percent(2))
    const seen = await seeBooks(
      paga,
      asked.flatMap(({ errand }) => errand.references),
    )
    if (seen.sum !== '0') tally.problems.push(`all entries add up to ${seen.sum}`)
    for (const one of this.#sent) {
      this.#judge(one, seen)
      one.isNew = false
    }
  }

  #judge(one: Remembered, seen: SeenBooks): void {
    const { tally } = this.#parts
    const marks = one.errand.marks(seen)
    const isThere = marks.every((mark) => mark === 'there')
    const isAbsent = marks.every((mark) => mark === 'absent')
    const what = `${one.errand.kind} ${one.errand.references[0] ?? ''}`
    if (!isThere && !isAbsent) tally.problems.push(`half of a ${what} is there: ${marks.join(', ')}`)
    else if (one.knows === 'done' && isAbsent) tally.problems.push(`lost, though it was answered: ${what}`)
    else if (one.knows === 'not done' && isThere) tally.problems.push(`done, though nobody did it: ${what}`)
    else if (one.knows === 'nothing') {
      one.knows = isThere ? 'done' : 'not done'
      tally.unanswered[isThere ? 'there' : 'absent'] += 1
    }
  }

  /** What is done is refused the second time; what is not may be done now. */
  async #sendAgain(paga: ReachedPaga): Promise<void> {
    const { chance, tally } = this.#parts
    const some = this.#sent.filter(({ errand }) => errand.isOnce && chance.percent(5)).slice(-10)
    for (const one of some) {
      const wasDone = one.knows === 'done'
      const { knows } = await sendTo(paga, one.errand)
      if (wasDone && knows === 'done')
        tally.problems.push(`acknowledged twice: ${one.errand.kind} ${one.errand.references}`)
      one.isNew = true
      if (wasDone) tally.sentTwice += 1
      else one.knows = knows
    }
  }

  /** Sends errands over several connections until the sandbox is dead. */
  async #load(paga: ReachedPaga, process: SandboxProcess): Promise<void> {
    const { chance, isByClock } = this.#parts
    const life = { answersLeft: 1 + chance.below(60), isOver: false }
    const kill = async (): Promise<void> => {
      life.isOver = true
      await process.end('SIGKILL')
    }
    const byClock = isByClock && chance.percent(60)
    const answered = (): void => {
      life.answersLeft -= 1
      if (!byClock && life.answersLeft === 0) void kill()
    }
    const clients = Array.from({ length: connections }, async () => {
      while (!life.isOver) await this.#runErrands(paga, answered)
    })
    if (byClock) await setTimeout(chance.below(longest.load)).then(kill)
    await Promise.all(clients)
  }

  async #runErrands(paga: ReachedPaga, answered: () => void): Promise<void> {
    const { chance, tally } = this.#parts
    this.#count += 1
    let errand: Errand | undefined = chance.pick(errands)(this.#count, chance)
    while (errand !== undefined) {
      const remembered: Remembered = { errand, knows: 'nothing', isNew: true }
      this.#sent.push(remembered)
      const { knows, next }: Sent = await sendTo(paga, errand)
      remembered.knows = knows
      if (knows === 'done') tally.acknowledge(errand.kind)
      if (knows !== 'nothing') answered()
      errand = next
    }
  }
}

/** What a client knows after sending. */
interface Sent extends Pick<Remembered, 'knows'> {
  readonly next?: Errand | undefined
}

/** Of a failure, a client of this repository says whether something could have moved. */
async function sendTo(paga: ReachedPaga, errand: Errand): Promise<Sent> {
  try {
    return { knows: 'done', next: await errand.send(paga) }
  } catch (error) {
    const isDefinite = isPagaError(error) ? error.outcome !== 'unknown' : error instanceof AdminRefusal
    return { knows: isDefinite ? 'not done' : 'nothing' }
  }
}

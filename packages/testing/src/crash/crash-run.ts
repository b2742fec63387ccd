import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Chance } from '../books/chance.ts'
import { CrashTally } from './crash-tally.ts'
import { CrashedBooks } from './crashed-books.ts'
import { commandArguments } from './sandbox-process.ts'
import { openToldShop } from './told-shop.ts'

/** How often and how a sandbox is to be killed. */
export interface CrashPlan {
  readonly kills: number
  /** What everything by chance is drawn from. */
  readonly seed: number
  /** True to kill at any moment, also while it starts; false to kill upon an answer only, which needs no clock. */
  readonly isByClock: boolean
  /** True for the built command, false for its source. */
  readonly isBuilt: boolean
  /** Called after each kill. */
  readonly onKill?: (tally: CrashTally) => void
}

/** How many kills a file sees before new books are begun, so that looking at them stays quick. */
const killsPerFile = 25

/** Kills the sandbox again and again while it is used, and holds what it knows afterwards against what it had answered. */
export async function crashRun({ kills, seed, isByClock, isBuilt, onKill }: CrashPlan): Promise<CrashTally> {
  const tally = new CrashTally()
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-crash-'))
  await using shop = await openToldShop()
  const manner = { isByClock, command: commandArguments(isBuilt), folder }
  try {
    while (tally.kills < kills) {
      tally.files += 1
      const books = new CrashedBooks({ ...manner, shop, tally, chance: new Chance(seed + tally.files) })
      const last = Math.min(kills, tally.kills + killsPerFile)
      while (tally.kills < last) {
        await books.live()
        onKill?.(tally)
      }
      await books.lookForTheLastTime()
      books.remove()
    }
    return tally
  } catch (error) {
    // Such as a sandbox that does not start any more: there is nothing left to kill.
    tally.problems.push(error instanceof Error ? error.message : String(error))
    return tally
  } finally {
    rmSync(folder, { recursive: true })
  }
}

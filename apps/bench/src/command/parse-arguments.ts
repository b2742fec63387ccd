import { parseArgs } from 'node:util'
import type { Subject } from '../subjects/subject.ts'

/** What was asked for. */
export type Wish =
  | { readonly wish: 'help' }
  | { readonly wish: 'list' }
  | { readonly wish: 'refuse'; readonly problem: string }
  | {
      readonly wish: 'measure'
      readonly subject: Subject
      readonly rounds: number
      readonly isQuick: boolean
      readonly file: string | undefined
    }

const ROUNDS = 7

/** Reads the words of the command line. */
export function parseArguments(words: readonly string[], subjects: readonly Subject[]): Wish {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        list: { type: 'boolean' },
        quick: { type: 'boolean' },
        rounds: { type: 'string' },
        json: { type: 'string' },
      },
    })
    if (values.help) return { wish: 'help' }
    if (values.list) return { wish: 'list' }
    const isQuick = values.quick === true
    const rounds = values.rounds === undefined ? (isQuick ? 1 : ROUNDS) : Number(values.rounds)
    if (!Number.isInteger(rounds) || rounds < 1) return refuse('--rounds takes a whole number from 1.')
    return measure(positionals, subjects, { rounds, isQuick, file: values.json })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function measure(
  names: readonly string[],
  subjects: readonly Subject[],
  how: { rounds: number; isQuick: boolean; file: string | undefined },
): Wish {
  const known = subjects.map(({ name }) => name).join(', ')
  const [name, ...more] = names
  if (name === undefined || more.length > 0) return refuse(`Name one subject: ${known}.`)
  const subject = subjects.find((candidate) => candidate.name === name)
  if (subject === undefined) return refuse(`There is no subject ${name}. There are ${known}.`)
  return { wish: 'measure', subject, ...how }
}

function refuse(problem: string): Wish {
  return { wish: 'refuse', problem }
}

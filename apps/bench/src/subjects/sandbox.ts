import { buildPackages } from '../measuring/build-packages.ts'
import type { Results } from '../measuring/results.ts'
import { ServingBench } from '../measuring/serving-bench.ts'
import { startBench } from '../measuring/start-bench.ts'
import type { Bench, Case, Goal, Subject } from './subject.ts'

const FLOOR = 'node:http'
const SANDBOX = 'sandbox'
const IN_FILE = 'sandbox --data'
const STARTED = 'createSandbox()'

const peers = ['hono', SANDBOX]
const served: readonly Case[] = [
  {
    name: 'transfer, 16 at once',
    floor: FLOOR,
    contenders: [...peers, IN_FILE],
    asked: 'transfer',
    concurrency: 16,
  },
  { name: 'transfer, 1 at once', floor: FLOOR, contenders: peers, asked: 'transfer', concurrency: 1 },
  { name: 'balance, 16 at once', floor: FLOOR, contenders: peers, asked: 'balance', concurrency: 16 },
]
const start: Case = { name: 'in a fresh process', contenders: [STARTED] }

/** A request to the sandbox, from the socket to the books and back; and how it starts. */
export const sandbox: Subject = {
  name: 'sandbox',
  summary:
    'One signed request, its hash checked; in the sandbox it is also decided, booked and noted. CPU time of the server.',
  work: 'request',
  cases: [...served, start],
  goals: [...served.map(goalOf), startGoal('createSandbox ms', 50), startGoal('first answer ms', 100)],
  open: async (settings) => {
    buildPackages('@pagakit/sandbox')
    const serving = new ServingBench(settings)
    const benchOf = (situation: Case): Bench => (situation === start ? startBench : serving)
    return {
      prepare: (contender, situation) => benchOf(situation).prepare(contender, situation),
      measure: (contender, situation) => benchOf(situation).measure(contender, situation),
      close: () => serving.close(),
    }
  },
}

function goalOf({ name }: Case): Goal {
  return {
    name: `sandbox / node:http, ${name}`,
    figure: (results) => results.ratio(name, SANDBOX),
    atMost: 2.5,
  }
}

function startGoal(fact: string, atMost: number): Goal {
  return { name: fact, figure: (results: Results) => results.of(start.name, STARTED).fact(fact), atMost }
}

import { ServingBench } from '../measuring/serving-bench.ts'
import type { Case, Goal, Subject } from './subject.ts'

const FLOOR = 'node:http'
const SANDBOX = 'sandbox'

const cases: readonly Case[] = [
  { name: 'transfer, 16 at once', asked: 'transfer', concurrency: 16 },
  { name: 'balance, 16 at once', asked: 'balance', concurrency: 16 },
  { name: 'transfer, 1 at once', asked: 'transfer', concurrency: 1 },
].map((situation) => ({ ...situation, floor: FLOOR, contenders: ['hono', SANDBOX] }) as Case)

/** A request to the sandbox, from the socket to the books and back. */
export const sandbox: Subject = {
  name: 'sandbox',
  summary:
    'One signed request, its hash checked; in the sandbox it is also decided, booked and noted. CPU time of the server.',
  work: 'request',
  cases,
  goals: cases.map(goalOf),
  open: async (settings) => new ServingBench(settings),
}

function goalOf({ name }: Case): Goal {
  return {
    name: `sandbox / node:http, ${name}`,
    figure: (results) => results.ratio(name, SANDBOX),
    atMost: 2.5,
  }
}

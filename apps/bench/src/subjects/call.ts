import { LongLivedBench } from '../measuring/long-lived-bench.ts'
import { withServer } from '../measuring/with-server.ts'
import type { Case, Goal, Subject } from './subject.ts'

const FLOOR = 'undici.request'

const pagakitAndItsPeers = [
  'pagakit undici',
  'node:http',
  'pagakit ky',
  'stripe',
  'paga-business',
  'fetch',
  'pagakit fetch',
]
const everybody = [
  'undici.dispatch',
  'undiciTransport',
  ...pagakitAndItsPeers,
  'paga-collect',
  'ky',
  'axios',
  'openai',
]

const cases = [...casesOver('http', everybody), ...casesOver('https', pagakitAndItsPeers)]

function casesOver(protocol: 'http' | 'https', contenders: readonly string[]): readonly Case[] {
  return [1, 16, 128].map((concurrency) => {
    return { name: `${protocol}, ${concurrency} at once`, floor: FLOOR, contenders, protocol, concurrency }
  })
}

/** One signed transfer after the other, each answered, read and checked. */
export const call: Subject = {
  name: 'call',
  summary: 'One signed transfer: eleven members out, 340 bytes of JSON back, over kept-alive connections.',
  work: 'call',
  cases,
  goals: cases.flatMap(goalsOf),
  open: (settings) => withServer((server) => new LongLivedBench(settings, server)),
}

function goalsOf({ name }: Case): readonly Goal[] {
  return [
    {
      name: `pagakit undici / undici.request, ${name}`,
      figure: (results) => results.ratio(name, 'pagakit undici'),
      atMost: 1.05,
    },
    ...['stripe', 'paga-business'].map((peer) => ({
      name: `pagakit ky / ${peer}, ${name}`,
      figure: (results: Parameters<Goal['figure']>[0]) => results.ratioTo(peer, name, 'pagakit ky'),
      atMost: 1,
    })),
    {
      name: `pagakit fetch / fetch, ${name}`,
      figure: (results) => results.ratioTo('fetch', name, 'pagakit fetch'),
      atMost: 1.3,
    },
  ]
}

import { buildPackages } from '../measuring/build-packages.ts'
import { importBench } from '../measuring/import-bench.ts'
import type { Subject } from './subject.ts'

const CASE = 'first import'
const WATCHED = 'what it loads'
const OURS = 'import @pagakit/business'

/** What a program pays for naming a package. */
export const importing: Subject = {
  name: 'import',
  summary:
    'Loading a package in a fresh process, built as it is published; CPU time and how much the process grew.',
  work: 'import',
  cases: [
    {
      name: CASE,
      floor: 'import stripe',
      contenders: [
        OURS,
        'require stripe',
        'import paga-collect',
        'import paga-business',
        'import ky',
        'import zod',
        'import undici',
        'import axios',
        'import openai',
      ],
    },
    { name: WATCHED, contenders: ['watch @pagakit/business'], mostRounds: 1 },
  ],
  goals: [
    {
      name: '@pagakit/business / import stripe, CPU',
      figure: (results) => results.ratio(CASE, OURS),
      atMost: 0.25,
    },
    {
      name: 'of fetch, undici, zod, ky and node:http, loaded before the first call',
      figure: (results) => results.of(WATCHED, 'watch @pagakit/business').fact('loaded early'),
      atMost: 0,
    },
  ],
  open: async () => {
    buildPackages('@pagakit/business')
    return importBench
  },
}

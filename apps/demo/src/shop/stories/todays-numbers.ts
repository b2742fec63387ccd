import type { Route } from '../http/route.ts'
import { todaysNumbers as count, numbersSubject } from '../numbers/todays-numbers.ts'
import { numbersPage } from '../pages/numbers-page.ts'

/** The numbers of the day, with a plot, held against what Paga has. */
export const todaysNumbers: readonly Route[] = [
  {
    method: 'GET',
    path: '/numbers',
    run: async ({ owner }, shop) =>
      numbersPage(await count(owner, shop), shop.store.calls(numbersSubject(owner))),
  },
]

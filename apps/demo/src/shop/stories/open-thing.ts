import { redirect } from '../http/redirect.ts'
import type { Route, Visit } from '../http/route.ts'
import { askedWords } from '../pages/asked-words.ts'
import { problemPage } from '../pages/problem-page.ts'
import type { ShopContext } from '../shop-context.ts'

/** Something whose end may not be known yet. */
export interface OpenThing {
  readonly state: string
  /** What the questions about it are kept under. */
  readonly subject: string
  /** Asks Paga once; undefined where there is nothing to ask. */
  readonly ask: (() => Promise<void>) | undefined
}

/** Where things of one kind are found. */
export interface OpenThings {
  /** The path of their pages. */
  readonly path: string
  /** What is said where there is none. */
  readonly nothing: string
  readonly find: (visit: Visit, shop: ShopContext) => OpenThing | undefined
}

/** What is said of the questions about something that is open; nothing where nothing is asked. */
export function askedAbout({ subject, ask }: OpenThing, { store, now }: ShopContext): string {
  return ask === undefined ? '' : askedWords(store.questions.about(subject), now())
}

/** Tells the script of a page how a thing stands. */
export function tellState({ path, nothing, find }: OpenThings): Route {
  return {
    method: 'GET',
    path: `${path}/state`,
    run(visit, shop) {
      const thing = find(visit, shop)
      if (thing === undefined) return problemPage(404, nothing)
      return Response.json({ state: thing.state, asked: askedAbout(thing, shop) })
    },
  }
}

/** Asks Paga about a thing at once, for who does not want to wait. */
export function askAboutNow({ path, nothing, find }: OpenThings): Route {
  return {
    method: 'POST',
    path: `${path}/ask`,
    async run(visit, shop) {
      const thing = find(visit, shop)
      if (thing === undefined) return problemPage(404, nothing)
      await thing.ask?.()
      return redirect(path.replace(/:\w+$/, thing.subject))
    },
  }
}

import type { ShopContext } from '../shop-context.ts'

/** A request whose session, and for POST whose origin and form token, were checked. */
export interface Visit {
  /** Whose things it may see: nothing is looked up without it. */
  readonly owner: string
  /** What every form of a page must carry. */
  readonly formToken: string
  /** The name for what the form makes: the same where the same form is sent again as it was, so that it makes one thing. */
  readonly nameForMade: () => string
  /** A part of the path, such as `reference` of `/payouts/:reference`. */
  readonly part: (name: string) => string
  /** A field of the form, trimmed; empty where it is missing. */
  readonly field: (name: string) => string
}

/** One line of the table of routes. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly run: (visit: Visit, shop: ShopContext) => Response | Promise<Response>
}

import type { PagaError } from '@pagakit/contract'
import type { Context } from 'hono'
import type { Markup } from '../html/markup.ts'

/** What one page shows. */
export interface View {
  readonly title: string
  readonly main: Markup
  /** Which of the ways around leads here. */
  readonly here?: string
  readonly httpStatus?: number
}

/** Shows a form that was refused once more, with what was typed and what is wrong with it. */
export type ShowAgain = (form: URLSearchParams, problem: PagaError) => View

/** How a part of the page says where it is and what its buttons do. */
export interface PageRouting {
  /** Shows a view to who is inside; what there is no view of is not there. */
  readonly show: (path: string, view: (context: Context) => View | undefined) => void
  /**
   * Does what a form of the page asks for, and leads to where it can be seen. What cannot be done is told on a page of its own,
   * or where `again` shows the form once more.
   */
  readonly act: (
    path: string,
    seenAt: string,
    does: (form: URLSearchParams) => unknown,
    again?: ShowAgain,
  ) => void
}

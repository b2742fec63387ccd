import { sendTo } from '../page-frame.ts'
import { pagePaths } from '../page-paths.ts'
import { askForToken } from './entry-page.ts'
import type { PageEntry } from './page-entry.ts'
import { readPageForm, refusedForm } from './read-page-form.ts'

/** Lets a browser in by the link that works once. */
export async function enterByCode(code: string, entry: PageEntry): Promise<Response> {
  if (entry.redeem(code)) return sendTo(pagePaths.requests, entry.cookie)
  return askForToken(
    'This link was used before or is not one of this sandbox. Enter the admin token instead.',
  )
}

/** Lets a browser in that sends the admin token. */
export async function enterByToken(request: Request, entry: PageEntry): Promise<Response> {
  const form = await readPageForm(request)
  if (form instanceof Response) return form
  if (entry.isAdminToken(form.get('token') ?? '')) return sendTo(pagePaths.requests, entry.cookie)
  return askForToken('This is not the admin token of this sandbox.')
}

/** Makes a browser forget that it was inside. */
export async function leave(request: Request, entry: PageEntry): Promise<Response> {
  const form = await readOwnForm(request, entry)
  return form instanceof Response ? form : sendTo(pagePaths.requests, entry.noCookie)
}

/** Reads a form that only the page itself can have sent: from a browser that is inside, with the token of its forms. */
export async function readOwnForm(request: Request, entry: PageEntry): Promise<URLSearchParams | Response> {
  if (!entry.isInside(request.headers.get('cookie') ?? undefined)) return askForToken()
  const form = await readPageForm(request)
  if (form instanceof Response || entry.isFormToken(form.get('form') ?? '')) return form
  return refusedForm(
    403,
    'The form is not one of this page, or is an old one. Go back, load the page anew and try again.',
  )
}

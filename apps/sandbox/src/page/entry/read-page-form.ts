import { html } from 'hono/html'
import { formOf } from '../../connect/received-form.ts'
import { readBody } from '../../http/read-body.ts'
import { pageResponse } from '../page-frame.ts'
import { pagePaths } from '../page-paths.ts'
import { problemSaid } from '../problem-said.ts'

/** The most a form may have, in bytes: 64 KiB. */
const bodyCap = 64 * 1024

/**
 * Reads a form that was sent to the page; a response says why it is not taken.
 *
 * Another port of this machine is the same site to a browser, whose cookies come along. So what a browser says to come from
 * another origin is refused, whatever cookie it has.
 */
export async function readPageForm(request: Request): Promise<URLSearchParams | Response> {
  const from = request.headers.get('sec-fetch-site') ?? 'none'
  if (from !== 'none' && from !== 'same-origin') return refusedForm(403, 'The form comes from another page.')
  const body = await readBody(request, bodyCap)
  const form = formOf({ body, header: (name) => request.headers.get(name) ?? undefined })
  return typeof form === 'string' ? refusedForm(body === undefined ? 413 : 400, form) : form
}

/** Says why a form was not taken. */
export function refusedForm(httpStatus: number, problem: string): Promise<Response> {
  const main = html`<h1>Not taken</h1>${problemSaid(problem)}<p><a href="${pagePaths.requests}">All requests</a></p>`
  return pageResponse({ title: 'Not taken', main, formToken: undefined, httpStatus })
}

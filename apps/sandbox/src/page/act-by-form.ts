import { isPagaError } from '@pagakit/contract'
import { readOwnForm } from './entry/enter.ts'
import type { PageEntry } from './entry/page-entry.ts'
import { refusedForm } from './entry/read-page-form.ts'
import { pageResponse, sendTo } from './page-frame.ts'
import type { ShowAgain } from './page-routing.ts'

/** Does what a button of the page asks for and leads to where it can be seen; a refusal is told with what to do. */
export async function actByForm(
  request: Request,
  entry: PageEntry,
  act: (form: URLSearchParams) => unknown,
  seenAt: string,
  again?: ShowAgain,
): Promise<Response> {
  const form = await readOwnForm(request, entry)
  if (form instanceof Response) return form
  try {
    await act(form)
  } catch (error) {
    if (!isPagaError(error)) throw error
    if (again === undefined) return refusedForm(400, error.hint)
    return pageResponse({ ...again(form, error), formToken: entry.formToken, httpStatus: 400 })
  }
  return sendTo(seenAt)
}

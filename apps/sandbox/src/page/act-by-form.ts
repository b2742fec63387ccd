import { isPagaError } from '@pagakit/contract'
import { readOwnForm } from './entry/enter.ts'
import type { PageEntry } from './entry/page-entry.ts'
import { refusedForm } from './entry/read-page-form.ts'
import { sendTo } from './page-frame.ts'

/** Does what a button of the page asks for and leads to where it can be seen; a refusal is told with what to do. */
export async function actByForm(
  request: Request,
  entry: PageEntry,
  act: (form: URLSearchParams) => unknown,
  seenAt: string,
): Promise<Response> {
  const form = await readOwnForm(request, entry)
  if (form instanceof Response) return form
  try {
    await act(form)
  } catch (error) {
    if (!isPagaError(error)) throw error
    return refusedForm(400, error.hint)
  }
  return sendTo(seenAt)
}

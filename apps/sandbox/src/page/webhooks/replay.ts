import { isPagaError } from '@pagakit/contract'
import type { Engine } from '../../exchange/engine.ts'
import { readOwnForm } from '../entry/enter.ts'
import { refusedForm } from '../entry/read-page-form.ts'
import { sendTo } from '../page-frame.ts'
import { pagePaths } from '../page-paths.ts'

/** Sends a webhook once more and shows what became of it. */
export async function replay(request: Request, { pageEntry, webhooks }: Engine): Promise<Response> {
  const form = await readOwnForm(request, pageEntry)
  if (form instanceof Response) return form
  try {
    await webhooks.replay(form.get('id') ?? '')
  } catch (error) {
    if (!isPagaError(error)) throw error
    return refusedForm(400, error.hint)
  }
  return sendTo(pagePaths.webhooks)
}

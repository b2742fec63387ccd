import { problemPage } from '../pages/problem-page.ts'
import type { ShopContext } from '../shop-context.ts'
import { nameOfForm } from './name-of-form.ts'
import type { Route } from './route.ts'
import { createSession, formTokenOf, isFormToken, ownerOf, readSession, sessionCookie } from './session.ts'

/** Where a request goes, and the named parts of its path. */
export interface VisitTarget {
  readonly route: Route
  readonly parts: Readonly<Record<string, string>>
}

const MOST_BYTES = 16_384

/**
 * Answers a request of a browser: knows its session or begins one, and lets nothing be changed but by a form that this shop
 * showed to this session.
 */
export async function answerVisit(
  request: Request,
  { route, parts }: VisitTarget,
  shop: ShopContext,
): Promise<Response> {
  const known = readSession(request.headers.get('cookie'))
  const session = known ?? createSession()
  const fields = route.method === 'POST' ? await readForm(request) : new URLSearchParams()
  if (fields === undefined) return problemPage(413, 'This form is too large.')
  if (route.method === 'POST') {
    const isOurs = request.headers.get('origin') === shop.origin
    if (!isOurs || known === undefined || !isFormToken(session, fields.get('form-token') ?? ''))
      return problemPage(
        403,
        'This form is not from a page of this shop, or too old. Go back, reload and try again.',
      )
  }
  const owner = ownerOf(session)
  const { pathname: path } = new URL(request.url)
  const visit = {
    owner,
    formToken: formTokenOf(session),
    nameForMade: () => nameOfForm({ owner, path, fields }),
    part: (name: string) => parts[name] ?? '',
    field: (name: string) => fields.get(name)?.trim() ?? '',
  }
  const response = await route.run(visit, shop)
  if (known === undefined) response.headers.append('set-cookie', sessionCookie(session))
  return response
}

/** The fields of a form; undefined where it is larger than any form of the shop. */
async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

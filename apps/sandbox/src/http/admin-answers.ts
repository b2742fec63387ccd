import { isPagaError } from '@pagakit/contract'
import { jsonResponse } from './json-response.ts'
import { readBody } from './read-body.ts'

/** The most an admin request may have, in bytes. */
const bodyCap = 4 * 1024

/** Shows a value. */
export function shown(value: unknown, status = 200): Response {
  return jsonResponse(status, JSON.stringify(value))
}

/** Says what was wrong. */
export function problem(status: number, error: string): Response {
  return shown({ error }, status)
}

/** Says that it was done. */
export function done(): Response {
  return new Response(null, { status: 204 })
}

type Answered = Response | Promise<Response>

/**
 * Does something with the JSON object of a request, which may have these members only: one that is misspelled would do something
 * else than was meant. No body is an object of none. What cannot be done is 400, with what to do instead.
 */
export function actOnMembers(
  request: Request,
  members: readonly string[],
  act: (value: object) => Answered,
): Promise<Response> {
  return actOn(request, (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return problem(400, 'The body is no JSON object.')
    }
    const stranger = Object.keys(value).find((name) => !members.includes(name))
    if (stranger === undefined) return act(value)
    return problem(
      400,
      `The body has the member ${JSON.stringify(stranger)}; it may have ${members.join(', ')}.`,
    )
  })
}

/** Does something with the JSON of a request; what cannot be done is 400, with what to do instead. */
export async function actOn(request: Request, act: (value: unknown) => Answered): Promise<Response> {
  const body = await readBody(request, bodyCap)
  if (body === undefined) return problem(413, 'The body is larger than 4 KiB.')
  let value: unknown
  try {
    value = body.length === 0 ? {} : JSON.parse(new TextDecoder().decode(body))
  } catch {
    return problem(400, 'The body is not JSON.')
  }
  return attempt(() => act(value))
}

/** Does something; what cannot be done is 400, with what to do instead. */
export async function attempt(act: () => Answered): Promise<Response> {
  try {
    return await act()
  } catch (error) {
    if (!isPagaError(error)) throw error
    return problem(400, error.hint)
  }
}

import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts'

/** The parameters of an OAuth request by name. Those without a value are left out (RFC 6749, section 3.1). */
export interface Parameters {
  readonly kind: 'parameters'
  get(name: string): string | undefined
  has(name: string): boolean
}

/** Refuses parameters that are there twice (RFC 6749, section 3.1): two readers could disagree on which one counts. */
export function readParameters(search: URLSearchParams): Parameters | OAuthRefusal {
  const repeated = [...search.keys()].some((name) => search.getAll(name).length > 1)
  if (repeated) return oauthRefusal('invalid_request', 'A parameter is there more than once.')
  const given = new Map([...search].filter(([, value]) => value !== ''))
  return { kind: 'parameters', get: (name) => given.get(name), has: (name) => given.has(name) }
}

import type { Binding } from '@pagakit/contract'

/** The form binding of a secured operation: everything as parameters of a POST, under a path without any. */
export function formBinding(operation: string): Binding {
  return { name: 'form', method: 'POST', path: `/paga-webservices/oauth2/secure/${operation}`, rest: 'form' }
}

/**
 * How a token call is put on HTTP: in the body, as RFC 6749 wants it, or the legacy way in the query, as Paga's own
 * clients send it.
 */
export const tokenBindings: readonly [body: Binding, query: Binding] = [
  { name: 'body', method: 'POST', path: '/paga-webservices/oauth2/token', rest: 'form' },
  { name: 'query', method: 'POST', path: '/paga-webservices/oauth2/token', rest: 'query' },
]

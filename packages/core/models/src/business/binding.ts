import type { Binding } from '@pagakit/contract'

/** Every Business operation is a POST of a JSON object to a path that ends in its name. */
export function businessBinding(operation: string): readonly [Binding] {
  return [{ method: 'POST', path: `/paga-webservices/business-rest/secured/${operation}`, rest: 'json' }]
}

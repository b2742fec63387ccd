import type { Binding } from '@pagakit/contract'

/** Every Merchant operation is a POST of a JSON object to a path that ends in its name. */
export function merchantBinding(operation: string): readonly [Binding] {
  return [{ method: 'POST', path: `/paga-webservices/merchant-rest/secured/${operation}`, rest: 'json' }]
}

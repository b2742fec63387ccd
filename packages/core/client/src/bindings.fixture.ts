import type { Binding, Operation } from '@pagakit/contract'
import { till } from './till.fixture.ts'

/** Every way the till can be told of a payment. */
export const ways = {
  full: {
    name: 'full',
    method: 'POST',
    path: '/pay/{referenceNumber}/amount/{amount}/for/{customer}',
    rest: 'none',
  },
  short: { name: 'short', method: 'POST', path: '/pay/{referenceNumber}/amount/{amount}', rest: 'none' },
  query: { name: 'query', method: 'GET', path: '/pay/{referenceNumber}', rest: 'query' },
  form: { name: 'form', method: 'POST', path: '/pay', rest: 'form' },
  json: { name: 'json', method: 'POST', path: '/pay', rest: 'json' },
  files: { name: 'files', method: 'POST', path: '/pay', rest: 'multipart', part: 'payment' },
} as const satisfies Readonly<Record<string, Binding>>

/** A payment that can be told in some of these ways, in their order; it may come with a picture. */
export function payBy(...names: readonly [keyof typeof ways, ...(keyof typeof ways)[]]): Operation {
  const { pay } = till.operations
  const [first, ...others] = names
  const picture = { kind: 'file', required: false, description: 'A picture.', maxBytes: 8 } as const
  return {
    ...pay,
    bindings: [ways[first], ...others.map((name) => ways[name])],
    requestShape: { fields: { ...pay.requestShape.fields, picture } },
  }
}

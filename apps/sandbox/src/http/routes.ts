import type { Binding, Operation } from '@pagakit/contract'
import type { ServedByDescriptors } from '../exchange/served-api.ts'

/** One way to reach one operation. */
export interface Route {
  readonly served: ServedByDescriptors
  readonly operation: Operation
  readonly binding: Binding
}

/** Everything that is reached at one address. */
export type Routes = readonly [Route, ...Route[]]

/** A method and a path, as the router has it: `/amount/:amount` for `/amount/{amount}`. */
export interface Address {
  readonly method: string
  readonly pattern: string
  readonly routes: Routes
}

/** Every address of the APIs, with the operations and bindings that share it. */
export function addressesOf(servedApis: readonly ServedByDescriptors[]): readonly Address[] {
  const addresses = new Map<string, Address>()
  for (const served of servedApis) {
    for (const operation of Object.values(served.api.operations)) {
      for (const binding of operation.bindings) {
        const { method } = binding
        const pattern = binding.path.replaceAll(/\{(\w+)\}/g, ':$1')
        const route = { served, operation, binding }
        const others = addresses.get(`${method} ${pattern}`)?.routes
        const routes: Routes = others === undefined ? [route] : [...others, route]
        addresses.set(`${method} ${pattern}`, { method, pattern, routes })
      }
    }
  }
  return [...addresses.values()]
}

/** Of several routes at one address, the one whose place of members is filled in the request; else the first. */
export function chooseRoute(routes: Routes, contentType: string, query: string): Route {
  const [first] = routes
  if (routes.length === 1) return first
  const places = [...(query === '' ? [] : ['query']), ...placesOf(contentType)]
  const chosen = places.flatMap((place) => routes.find(({ binding }) => binding.rest === place) ?? [])
  return chosen[0] ?? first
}

function placesOf(contentType: string): readonly Binding['rest'][] {
  if (/^application\/json\b/i.test(contentType)) return ['json']
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return ['form']
  return /^multipart\/form-data\b/i.test(contentType) ? ['multipart'] : []
}

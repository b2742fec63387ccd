import type { Binding } from '@pagakit/contract'

/** Every Collect operation is a POST of a JSON object to a path right below the host. */
export function collectBinding(path: string): readonly [Binding] {
  return [{ method: 'POST', path: `/${path}`, rest: 'json' }]
}

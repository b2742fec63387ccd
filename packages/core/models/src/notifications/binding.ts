import type { Binding } from '@pagakit/contract'

/**
 * The paths under which Paga's own sample servers have an operation of the reverse API, all below the registered
 * callbackUrl: plain (PHP, JavaScript) and with `/svc/v1` before it (Java). `otherName` is how another sample spells it.
 */
export function reverseBindings(name: string, otherName?: string): readonly [Binding, ...Binding[]] {
  const named = (spelling: string): readonly Binding[] =>
    ['', '/svc/v1'].map((base) => ({ method: 'POST', path: `${base}/${spelling}`, rest: 'json' }))
  const [first, ...others] = named(name)
  if (first === undefined) throw new RangeError('there is always a first path')
  return [first, ...others, ...(otherName === undefined ? [] : named(otherName))]
}

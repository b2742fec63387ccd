import type { Environ } from './organisation-settings.ts'

/** Where the runtime has environment variables, those. */
export function platformEnviron(): Environ {
  const process: { readonly env?: Environ } | undefined = Reflect.get(globalThis, 'process')
  return process?.env ?? {}
}

import { systemCodeOf, unsendable } from '@pagakit/contract/transport'

/** The module, once it is loaded. */
export type Undici = typeof import('undici')

/** Where undici 7 and earlier, and the `fetch` of Node versions with one of them, keep the dispatcher they use. */
const sharedDispatcher = Symbol.for('undici.globalDispatcher.1')

let loading: Promise<Undici> | undefined

/**
 * Loads undici, once.
 *
 * @throws TransportFailure if it cannot be loaded.
 */
export function loadUndici(): Promise<Undici> {
  loading ??= load()
  return loading
}

/** Loading undici 8 replaces the shared dispatcher. The application may have set it, to go through a proxy for one. */
async function load(): Promise<Undici> {
  const dispatcher: unknown = Reflect.get(globalThis, sharedDispatcher)
  try {
    return await import('undici')
  } catch (error) {
    const reason = systemCodeOf(error) ?? 'no code'
    throw unsendable(`undici could not be loaded (${reason}); it must be installed, on Node 22.19 or later`)
  } finally {
    if (dispatcher !== undefined) Reflect.set(globalThis, sharedDispatcher, dispatcher)
  }
}

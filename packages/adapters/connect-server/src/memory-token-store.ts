import type { StoredToken, TokenStore } from './token-store.ts'

/** A store whose methods answer at once. */
export interface MemoryTokenStore extends TokenStore {
  read(user: string): StoredToken | undefined
  write(user: string, token: StoredToken): void
  replace(user: string, token: StoredToken, version: string): boolean
}

/**
 * A store that forgets everything when the process ends, for tests and for trying things out.
 *
 * @example
 * const connect = createConnectClient({ ...fromEnv(), tokens: memoryTokenStore() })
 */
export function memoryTokenStore(): MemoryTokenStore {
  const tokens = new Map<string, StoredToken>()
  return Object.freeze({
    read: (user: string) => tokens.get(user),
    write: (user: string, token: StoredToken) => {
      tokens.set(user, token)
    },
    replace: (user: string, token: StoredToken, version: string) => {
      if (tokens.get(user)?.version !== version) return false
      tokens.set(user, token)
      return true
    },
  })
}

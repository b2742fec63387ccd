const digits = 16

/** Writes a time, in milliseconds since 1970, so that keys that begin with it are ordered as the times are. */
export function timeKey(milliseconds: number): string {
  return String(milliseconds).padStart(digits, '0')
}

/** Reads the time a key begins with, in milliseconds since 1970. */
export function timeOfKey(key: string): number {
  return Number(key.slice(0, digits))
}

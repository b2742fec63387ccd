/** Keeps Node 22 from warning that SQLite is experimental; every other warning stays. */
export function hideSqliteWarning(platform: Pick<NodeJS.Process, 'emitWarning'>): void {
  const emitWarning: (...details: never[]) => void = platform.emitWarning
  platform.emitWarning = (...details: unknown[]) => {
    if (String(details[0]).startsWith('SQLite is an experimental feature')) return
    Reflect.apply(emitWarning, platform, details)
  }
}

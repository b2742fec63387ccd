import { isDeepStrictEqual } from 'node:util'
import type { Refusal } from '../workspace/refusal.ts'

type Entry = Readonly<Record<string, string | null>>

/**
 * Why one entry of `exports` is not as it must be; undefined where it is.
 *
 * The order decides. Packages that hold secrets name the server runtimes first, then refuse `browser`: a bundler for
 * browsers stops there, while wrangler, which sets `workerd` and `browser` both, does not. `@pagakit/source` stands before
 * `types`, so that the type-check of this repository reads sources as well.
 */
export function refuseExport(subpath: string, entry: unknown, holdsSecrets: boolean): Refusal | undefined {
  if (subpath === './package.json') return undefined
  const source =
    typeof entry === 'object' && entry !== null ? Reflect.get(entry, '@pagakit/source') : undefined
  const wanted = wantedEntry(typeof source === 'string' ? source : './src/index.ts', holdsSecrets)
  if (isDeepStrictEqual(orderOf(entry), orderOf(wanted))) return undefined
  return { problem: `exports ${subpath} as ${text(entry)}`, fix: `Write ${text(wanted)}, in this order.` }
}

function wantedEntry(source: string, holdsSecrets: boolean): Entry {
  const built = source.replace('./src/', './dist/').replace(/\.ts$/, '')
  const js = `${built}.js`
  const servers = { workerd: js, 'edge-light': js, deno: js, bun: js, browser: null }
  return { ...(holdsSecrets ? servers : {}), '@pagakit/source': source, types: `${built}.d.ts`, default: js }
}

function orderOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null ? Object.entries(entry) : entry
}

function text(value: unknown): string {
  return JSON.stringify(value)
}

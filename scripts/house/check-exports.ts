import type { Refusal } from '../workspace/refusal.ts'

/**
 * Why one entry of `exports` is not as it must be; undefined where it is.
 *
 * The order decides: the first condition that holds is taken. docs/decisions/0006-exports-refuse-browsers.md says why
 * the conditions stand as they do.
 */
export function refuseExport(subpath: string, entry: unknown, holdsSecrets: boolean): Refusal | undefined {
  if (subpath === './package.json') return undefined
  const source =
    typeof entry === 'object' && entry !== null ? Reflect.get(entry, '@pagakit/source') : undefined
  const wanted = wantedEntry(typeof source === 'string' ? source : './src/index.ts', holdsSecrets)
  // Compared as texts, because the order is what counts.
  const [is, shouldBe] = [JSON.stringify(entry), JSON.stringify(wanted)]
  if (is === shouldBe) return undefined
  return { problem: `exports ${subpath} as ${is}`, fix: `Write ${shouldBe}, in this order.` }
}

function wantedEntry(source: string, holdsSecrets: boolean): object {
  const built = source.replace('./src/', './dist/').replace(/\.ts$/, '')
  const module = { types: `${built}.d.ts`, default: `${built}.js` }
  const servers = { workerd: module, 'edge-light': module, deno: module, bun: module, browser: null }
  return { ...(holdsSecrets ? servers : {}), '@pagakit/source': source, ...module }
}

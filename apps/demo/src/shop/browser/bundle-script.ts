import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

let bundled: Promise<string> | undefined

/**
 * The script of the pages that ask for consent, with `@pagakit/connect` in it. A browser knows no packages by name, so
 * somebody has to put them together; a shop with a build step has it done there.
 */
export function bundleScript(): Promise<string> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('connect-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@pagakit/source'],
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}

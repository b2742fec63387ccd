import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url))

/**
 * The path of a real Chromium: `CHROMIUM_PATH`, or on Linux with x64 the one that npm brings. Undefined where there is
 * neither, for it is an optional dependency.
 */
export async function chromiumPath(): Promise<string | undefined> {
  const own = process.env['CHROMIUM_PATH']
  if (own !== undefined || process.platform !== 'linux' || process.arch !== 'x64') return own
  const packed = packedChromium()
  if (packed === undefined) return undefined
  const unpacked = join(cache, packed.version)
  if (!existsSync(unpacked)) await unpack(packed.file, unpacked)
  return unpacked
}

/** The compressed program in the package; the package itself would unpack to a fixed place and reuse what lies there. */
function packedChromium(): { readonly file: string; readonly version: string } | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const folder = join(dirname(entry), '..')
    const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { file: join(folder, 'bin/chromium.br'), version }
  } catch {
    return undefined
  }
}

/** Under a name of its own first, so that no other process meets half of it. */
async function unpack(file: string, unpacked: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const partial = `${unpacked}.${randomUUID()}`
  const bytes = createReadStream(file)
  await pipeline(bytes, createBrotliDecompress(), createWriteStream(partial, { mode: 0o700 }))
  renameSync(partial, unpacked)
}
